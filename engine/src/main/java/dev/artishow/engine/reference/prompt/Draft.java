package dev.artishow.engine.reference.prompt;

import dev.artishow.engine.reference.Match;
import dev.artishow.engine.scene.Size;
import dev.artishow.engine.scene.Spot;
import dev.artishow.engine.scene.Tone;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A subject while its words are being read. */
final class Draft {
  @Nullable Match match;
  @Nullable Count count;
  @Nullable Tint color;
  @Nullable Spot spot;
  Subject.@Nullable Depth depth;
  @Nullable Tone tone;
  Size size = Size.UNSAID;
  boolean upsideDown;

  /** It has an article or a number: it is a noun phrase of its own. */
  boolean determined;

  boolean pluralArticle;
  boolean pluralNoun;

  /** Whose noun it borrows, where its own is left out: a red car and a blue one. */
  @Nullable Draft origin;

  /** Whether anything is said of it that sets it apart. */
  boolean isSaid() {
    return color != null || size != Size.UNSAID || tone != null;
  }

  void place(Spot where) {
    spot = spot == null ? where : spot.with(where);
  }

  Subject toSubject(Match named) {
    return new Subject(
        named,
        countOr(named),
        Optional.ofNullable(color),
        size,
        Optional.ofNullable(spot),
        Optional.ofNullable(depth),
        Optional.ofNullable(tone),
        upsideDown);
  }

  /** A name that is plural itself, like that of cherries, shows one picture of several. */
  private Count countOr(Match named) {
    if (count != null) {
      return count;
    }
    boolean plural = pluralArticle || pluralNoun;
    return plural && named.certainty() != Match.Certainty.NAME ? Count.SOME : Count.ONE;
  }
}
