package dev.artishow.moderation.rule;

/** Why, for the member: one sentence in English and in French. */
public record Reason(String english, String french) {}
