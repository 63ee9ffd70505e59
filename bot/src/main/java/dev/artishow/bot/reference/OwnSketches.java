package dev.artishow.bot.reference;

import dev.artishow.bot.reference.OwnDrawing.State;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Freedom;
import dev.artishow.engine.Picture;
import dev.artishow.engine.Reference;
import dev.artishow.engine.reference.Sketcher;
import dev.artishow.engine.reference.sketch.SketchComposer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;

/**
 * Has prompts that name a server's own drawings start from these: placed, counted and coloured as
 * the prompt says, as the library's drawings are.
 */
public final class OwnSketches {
  private static final int PIXELS = 128;

  /** Servers whose drawings are kept at hand. */
  private static final int MAX_SERVERS = 16;

  private final OwnDrawings drawings;
  private final Map<Long, Shelf> shelves = new LinkedHashMap<>(MAX_SERVERS, 0.75f, true);

  private record Shelf(List<OwnDrawing> drawings, Sketcher sketcher) {}

  public OwnSketches(OwnDrawings drawings) {
    this.drawings = drawings;
  }

  /**
   * What gives a server's requests their sketches. It asks the database now and never again.
   *
   * @return leaves alone what names no drawing of the server's, has a sketch already, or is to be
   *     drawn from noise
   */
  public UnaryOperator<DrawRequest> of(long guildId) {
    List<OwnDrawing> approved =
        drawings.of(guildId).stream().filter(one -> one.state() == State.APPROVED).toList();
    if (approved.isEmpty()) {
      return UnaryOperator.identity();
    }
    Sketcher sketcher = sketcher(guildId, approved);
    return request -> {
      boolean isDecided =
          request.sketch().isPresent()
              || request.freedom().filter(Freedom.FREE::equals).isPresent();
      return isDecided
          ? request
          : sketcher
              .sketch(OwnNames.composed(request.prompt()), request.seed(), PIXELS)
              .map(request::withSketch)
              .orElse(request);
    };
  }

  /** Pictures are read when a server's drawings have changed. */
  private synchronized Sketcher sketcher(long guildId, List<OwnDrawing> approved) {
    Shelf kept = shelves.get(guildId);
    if (kept != null && kept.drawings().equals(approved)) {
      return kept.sketcher();
    }
    Map<Reference, Picture> pictures = new LinkedHashMap<>();
    for (OwnDrawing drawing : approved) {
      byte[] png = drawings.png(drawing.id());
      if (png.length > 0) { // else it was removed just now
        pictures.put(drawing.reference(), decoded(png));
      }
    }
    List<String> names = pictures.keySet().stream().map(Reference::concept).toList();
    var sketcher = new SketchComposer(new OwnNames(names), new OwnLibrary(pictures));
    shelves.put(guildId, new Shelf(approved, sketcher));
    if (shelves.size() > MAX_SERVERS) {
      shelves.remove(shelves.keySet().iterator().next());
    }
    return sketcher;
  }

  private static Picture decoded(byte[] png) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      if (image == null) {
        throw new IOException("the database holds a drawing that is no picture");
      }
      return Picture.of(image);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
