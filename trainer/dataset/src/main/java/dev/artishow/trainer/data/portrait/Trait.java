package dev.artishow.trainer.data.portrait;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What may be said of a portrayed person. French agrees with {@code personne}, which is feminine
 * whoever the person is.
 */
enum Trait {
  LONG(Kind.HAIR, "long %s hair", "cheveux %s et longs"),
  SHOULDER(Kind.HAIR, "shoulder-length %s hair", "cheveux %s et mi-longs"),
  SHORT(Kind.HAIR, "short %s hair", "cheveux %s et courts"),
  VERY_SHORT(Kind.HAIR, "very short %s hair", "cheveux %s et très courts"),
  CURLY(Kind.HAIR, "curly %s hair", "cheveux %s et bouclés"),
  WAVY(Kind.HAIR, "wavy %s hair", "cheveux %s et ondulés"),
  SPIKY(Kind.HAIR, "spiky %s hair", "cheveux %s et hérissés"),
  AFRO(Kind.HAIR, "%s hair in an afro", "cheveux %s coiffés en afro"),
  BOB(Kind.HAIR, "%s hair cut in a bob", "cheveux %s coupés au carré"),
  BUN(Kind.HAIR, "%s hair in a bun", "cheveux %s en chignon"),
  BUNS(Kind.HAIR, "%s hair in two buns", "cheveux %s en deux chignons"),
  BRAIDS(Kind.HAIR, "%s hair in braids", "cheveux %s en tresses"),
  DREADLOCKS(Kind.HAIR, "%s hair in dreadlocks", "cheveux %s en dreadlocks"),
  MOHAWK(Kind.HAIR, "%s hair in a mohawk", "cheveux %s en crête"),
  PONYTAIL(Kind.HAIR, "%s hair in a ponytail", "cheveux %s en queue de cheval"),
  PIGTAILS(Kind.HAIR, "%s hair in pigtails", "cheveux %s en couettes"),

  BALD(Kind.STATE, "bald", "chauve"),

  TURBAN(Kind.WORN, "a turban", "un turban"),
  HIJAB(Kind.WORN, "a hijab", "un hijab"),
  HAT(Kind.WORN, "a hat", "un chapeau"),
  BEANIE(Kind.WORN, "a beanie", "un bonnet"),
  CAP(Kind.WORN, "a cap", "une casquette"),
  BEARD(Kind.WORN, "a beard", "une barbe"),
  GOATEE(Kind.WORN, "a goatee", "un bouc"),
  MOUSTACHE(Kind.WORN, "a moustache", "une moustache"),
  STUBBLE(Kind.WORN, "stubble", "une barbe de trois jours"),
  GLASSES(Kind.WORN, "glasses", "des lunettes"),
  SUNGLASSES(Kind.WORN, "sunglasses", "des lunettes de soleil"),
  EYE_PATCH(Kind.WORN, "an eye patch", "un cache-œil"),
  EARRINGS(Kind.WORN, "earrings", "des boucles d’oreilles"),
  FLOWERS(Kind.WORN, "flowers in their hair", "des fleurs dans les cheveux"),
  CAT_EARS(Kind.WORN, "cat ears", "des oreilles de chat"),
  CLOWN_NOSE(Kind.WORN, "a clown nose", "un nez de clown"),
  BRACES(Kind.WORN, "braces", "un appareil dentaire"),
  PHONE(Kind.WORN, "a phone", "un téléphone"),

  SMILING(Kind.MANNER, "smiling", "souriante"),
  LAUGHING(Kind.MANNER, "laughing", "qui rit"),
  SAD(Kind.MANNER, "sad", "triste"),
  ANGRY(Kind.MANNER, "angry", "en colère"),
  SERIOUS(Kind.MANNER, "serious", "sérieuse"),
  SURPRISED(Kind.MANNER, "surprised", "surprise"),
  SCARED(Kind.MANNER, "scared", "effrayée"),
  NERVOUS(Kind.MANNER, "nervous", "nerveuse"),
  WAVING(Kind.MANNER, "waving", "qui fait signe de la main"),
  POINTING_UP(Kind.MANNER, "pointing up", "qui pointe le doigt vers le haut"),
  OK_SIGN(Kind.MANNER, "making an OK sign", "qui fait le signe OK de la main");

  /** Where in a sentence a trait stands. */
  enum Kind {
    /** After {@code with}; {@code %s} is its colour. */
    HAIR,
    /** Beside {@code person}. */
    STATE,
    /** After {@code with}, behind the hair. */
    WORN,
    /** At the end, after a comma. */
    MANNER
  }

  private final Kind kind;
  private final String english;
  private final String french;

  Trait(Kind kind, String english, String french) {
    this.kind = kind;
    this.english = english;
    this.french = french;
  }

  /** The trait that is written like this. */
  static Optional<Trait> of(String key) {
    return Arrays.stream(values()).filter(trait -> trait.key().equals(key)).findFirst();
  }

  Kind kind() {
    return kind;
  }

  String english() {
    return english;
  }

  String french() {
    return french;
  }

  /** As manifests and descriptions write it: {@code very-short}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
