package dev.artishow.sandbox.guild;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The emoji and stickers of one guild, or of the application. Guarded by the world's lock. */
public final class Expressions {
  private final int emojiSlots;
  private final int stickerSlots;
  private final Map<Long, Emoji> emojis = new LinkedHashMap<>();
  private final Map<Long, Sticker> stickers = new LinkedHashMap<>();

  Expressions(int emojiSlots, int stickerSlots) {
    this.emojiSlots = emojiSlots;
    this.stickerSlots = stickerSlots;
  }

  /** A guild without boosts: 50 still emoji, as many animated ones, 5 stickers. */
  static Expressions ofGuild() {
    return new Expressions(50, 5);
  }

  public static Expressions ofApplication() {
    return new Expressions(2000, 0);
  }

  /** How many emoji may be still, and how many animated. */
  public int emojiSlots() {
    return emojiSlots;
  }

  public int stickerSlots() {
    return stickerSlots;
  }

  public List<Emoji> emojis() {
    return List.copyOf(emojis.values());
  }

  public List<Sticker> stickers() {
    return List.copyOf(stickers.values());
  }

  public Optional<Emoji> emoji(long id) {
    return Optional.ofNullable(emojis.get(id));
  }

  public Optional<Sticker> sticker(long id) {
    return Optional.ofNullable(stickers.get(id));
  }

  public boolean hasRoomFor(Emoji emoji) {
    return emojis.values().stream().filter(e -> e.animated() == emoji.animated()).count()
        < emojiSlots;
  }

  public boolean hasRoomForSticker() {
    return stickers.size() < stickerSlots;
  }

  public Emoji put(Emoji emoji) {
    emojis.put(emoji.id(), emoji);
    return emoji;
  }

  public Sticker put(Sticker sticker) {
    stickers.put(sticker.id(), sticker);
    return sticker;
  }

  public void remove(long id) {
    emojis.remove(id);
    stickers.remove(id);
  }

  /** Uses up all places that are left. */
  public void fill(Snowflakes ids, long creatorId) {
    for (boolean animated : new boolean[] {false, true}) {
      Emoji filler = new Emoji(ids.next(), "filler", creatorId, animated);
      while (hasRoomFor(filler)) {
        put(filler);
        filler = new Emoji(ids.next(), "filler", creatorId, animated);
      }
    }
    while (hasRoomForSticker()) {
      put(new Sticker(ids.next(), "filler", "", "filler", 1, creatorId));
    }
  }
}
