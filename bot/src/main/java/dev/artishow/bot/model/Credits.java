package dev.artishow.bot.model;

import java.io.IOException;

/** Names those whose pictures the models learnt from. */
@FunctionalInterface
public interface Credits {
  /**
   * All of them, with their licences, as Markdown.
   *
   * @throws IOException if the models' packages cannot be read
   */
  String markdown() throws IOException;
}
