package dev.artishow.bot.discord.route;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Interactions that were heard lately: Discord may send one again when a session resumes. */
final class RecentIds {
  private static final int MAX_IDS = 8_192;

  private final Set<Long> ids =
      Collections.newSetFromMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
              return size() > MAX_IDS;
            }
          });

  /** Whether this is the first time. */
  synchronized boolean isNew(long id) {
    return ids.add(id);
  }
}
