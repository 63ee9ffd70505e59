package dev.artishow.moderation;

/** What a rule is about. */
public enum Category {
  SEXUAL,
  MINORS,
  VIOLENCE,
  HATE,
  SELF_HARM,
  REAL_PERSONS,
  AUTHORS_RIGHTS,
  WEAPONS_DRUGS,
  PRIVATE_DATA
}
