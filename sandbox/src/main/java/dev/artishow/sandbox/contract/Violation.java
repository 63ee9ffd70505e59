package dev.artishow.sandbox.contract;

/**
 * A breach of Discord's OpenAPI document.
 *
 * @param request method and path
 * @param field the field at fault, its parts joined by dots; empty for the request as a whole
 * @param problem what is wrong with it
 */
public record Violation(String request, String field, String problem) {}
