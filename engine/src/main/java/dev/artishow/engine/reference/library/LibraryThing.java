package dev.artishow.engine.reference.library;

/**
 * A thing that a library has drawings of.
 *
 * @param concept its key
 * @param english a name for people to read
 * @param french likewise; the English one where there is no other
 */
public record LibraryThing(String concept, String english, String french) {}
