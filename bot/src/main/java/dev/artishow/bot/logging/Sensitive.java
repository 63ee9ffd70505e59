package dev.artishow.bot.logging;

import org.slf4j.Marker;
import org.slf4j.MarkerFactory;

/** Marks log events that quote members, so that one filter keeps them all out of the log. */
public final class Sensitive {
  public static final Marker MARKER = MarkerFactory.getMarker("SENSITIVE");

  private Sensitive() {}
}
