package dev.artishow.moderation.rule;

import java.util.Map;
import java.util.Optional;

/**
 * The words of one language that the hard rules read. Nothing but the program's own file sets them.
 *
 * @param lists named phrases for the others to refer to
 * @param minors who is under age
 * @param artMinors those of the minors whom works of art and medicine show bare
 * @param explicit sexual beyond doubt
 * @param bare without clothes
 * @param suggestive sexual where it is about a minor or a real person
 * @param alone what needs no other word
 * @param art subjects of art, family and medicine in which a bare child is no offence
 * @param acquaintances real persons without a name: my classmate
 * @param frees phrases in which the words mean something else
 */
record HardWords(
    Optional<Map<String, PhraseList>> lists,
    Optional<PhraseList> minors,
    Optional<PhraseList> artMinors,
    Optional<PhraseList> explicit,
    Optional<PhraseList> bare,
    Optional<PhraseList> suggestive,
    Optional<PhraseList> alone,
    Optional<PhraseList> art,
    Optional<PhraseList> acquaintances,
    Optional<PhraseList> frees) {

  /** What a phrase is to the hard rules. */
  enum Role {
    MINOR,
    ART_MINOR,
    EXPLICIT,
    BARE,
    SUGGESTIVE,
    ALONE,
    ART,
    PERSON,
    FREES;

    boolean isSexual() {
      return this == EXPLICIT || this == BARE || this == SUGGESTIVE;
    }
  }

  /** The phrases by what they are. */
  Map<Role, PhraseList> phrases() {
    return Map.of(
        Role.MINOR, minors.orElse(PhraseList.NONE),
        Role.ART_MINOR, artMinors.orElse(PhraseList.NONE),
        Role.EXPLICIT, explicit.orElse(PhraseList.NONE),
        Role.BARE, bare.orElse(PhraseList.NONE),
        Role.SUGGESTIVE, suggestive.orElse(PhraseList.NONE),
        Role.ALONE, alone.orElse(PhraseList.NONE),
        Role.ART, art.orElse(PhraseList.NONE),
        Role.PERSON, acquaintances.orElse(PhraseList.NONE),
        Role.FREES, frees.orElse(PhraseList.NONE));
  }

  Vocabulary vocabulary(String language) {
    return new Vocabulary(language, lists.orElse(Map.of()));
  }
}
