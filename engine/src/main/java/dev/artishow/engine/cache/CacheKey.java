package dev.artishow.engine.cache;

import dev.artishow.engine.Asker;
import dev.artishow.engine.sampling.CanonicalRequest;

/**
 * A picture and who may share it.
 *
 * @param guildId whose members alone may, or 0 for no guild
 * @param memberId who alone may, where there is no guild, or 0
 */
record CacheKey(CanonicalRequest request, long guildId, long memberId) {

  /** Public pictures are everybody's; private ones stay in their guild. */
  static CacheKey of(CanonicalRequest request, Asker asker) {
    if (!asker.isPrivate()) {
      return new CacheKey(request, 0, 0);
    }
    return asker.guildId() == 0
        ? new CacheKey(request, 0, asker.memberId())
        : new CacheKey(request, asker.guildId(), 0);
  }
}
