package dev.artishow.moderation.rule;

/** What a rule is about, in the terms of the field. */
public enum Category {
  SEXUAL,
  MINORS,
  HATE,
  HARASSMENT,
  VIOLENCE,
  SELF_HARM,
  WEAPONS_DRUGS,
  PRIVATE_DATA,
  DECEPTION,
  AUTHORS_RIGHTS,
  MEMBERS,
  /** What a guild forbids by itself. */
  GUILD
}
