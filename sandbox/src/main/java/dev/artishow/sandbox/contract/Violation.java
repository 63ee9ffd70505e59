package dev.artishow.sandbox.contract;

/**
 * A breach of Discord's OpenAPI document.
 *
 * @param request method and path, with an arrow and the status if it is the answer that is at
 *     fault; or the word "event" and its name
 * @param field the field at fault, its parts joined by dots; empty for the whole
 * @param problem what is wrong with it
 */
public record Violation(String request, String field, String problem) {}
