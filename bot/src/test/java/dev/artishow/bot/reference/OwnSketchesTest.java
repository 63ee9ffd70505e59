package dev.artishow.bot.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.bot.delivery.Delivery;
import dev.artishow.bot.reference.OwnDrawing.Rights;
import dev.artishow.bot.reference.OwnDrawing.State;
import dev.artishow.bot.text.Language;
import dev.artishow.engine.DrawRequest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class OwnSketchesTest {
  private static final long GUILD = 7;
  private static final OwnDrawing WAITING =
      new OwnDrawing(
          "AAAAAAAAAA",
          GUILD,
          1,
          Language.of("en"),
          "Momo",
          new Rights("Ada", "CC0-1.0"),
          State.WAITING,
          Instant.EPOCH);

  private final Shelf drawings = new Shelf();
  private final OwnSketches sketches = new OwnSketches(drawings);

  private Optional<?> sketch(String prompt) {
    return sketches.of(GUILD).apply(DrawRequest.of(prompt, 1)).sketch();
  }

  @Test
  void of_drawingsThatNoModeratorHasSeen_leavesThemOut() {
    drawings.all.add(WAITING);
    assertThat(sketch("Momo on the moon")).isEmpty();
    drawings.all.set(0, WAITING.in(State.APPROVED));
    assertThat(sketch("Momo on the moon")).isPresent();
    assertThat(sketch("the moon")).isEmpty();
  }

  @Test
  void of_sameDrawings_readsTheirPicturesOnce() {
    drawings.all.add(WAITING.in(State.APPROVED));
    sketch("Momo");
    sketch("Momo asleep");
    assertThat(drawings.reads).isEqualTo(1);
  }

  @Test
  void of_aDrawingThatWasRemovedJustNow_leavesItOut() {
    drawings.all.add(WAITING.in(State.APPROVED));
    drawings.isErased = true;
    assertThat(sketch("Momo")).isEmpty();
  }

  /** Drawings in memory, each a red square. */
  private static final class Shelf implements OwnDrawings {
    private final List<OwnDrawing> all = new ArrayList<>();
    private int reads;
    private boolean isErased;

    @Override
    public boolean add(OwnDrawing drawing, String key, byte[] png, Optional<Delivery> card) {
      return all.add(drawing);
    }

    @Override
    public Optional<OwnDrawing> find(long guildId, String id) {
      return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public List<OwnDrawing> of(long guildId) {
      return List.copyOf(all);
    }

    @Override
    public byte[] png(String id) {
      reads++;
      if (isErased) {
        return new byte[0];
      }
      var image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_ARGB);
      for (int pixel = 0; pixel < 256; pixel++) {
        image.setRGB(pixel % 16, pixel / 16, 0xffcc2222);
      }
      var bytes = new ByteArrayOutputStream();
      try {
        ImageIO.write(image, "png", bytes);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
      return bytes.toByteArray();
    }

    @Override
    public boolean move(OwnDrawing before, State after, Optional<Delivery> owed) {
      return all.remove(before) && all.add(before.in(after));
    }

    @Override
    public boolean remove(long guildId, String id) {
      return all.removeIf(one -> one.id().equals(id));
    }
  }
}
