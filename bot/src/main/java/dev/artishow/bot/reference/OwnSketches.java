package dev.artishow.bot.reference;

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
import java.util.Optional;
import java.util.Set;
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

  private record Shelf(Set<OwnDrawing> drawings, Sketcher sketcher) {}

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
    Map<OwnDrawing, byte[]> approved = drawings.approved(guildId);
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

  private synchronized Sketcher sketcher(long guildId, Map<OwnDrawing, byte[]> approved) {
    Optional<Shelf> kept =
        Optional.ofNullable(shelves.get(guildId))
            .filter(shelf -> shelf.drawings().equals(approved.keySet()));
    if (kept.isPresent()) {
      return kept.get().sketcher();
    }
    Map<Reference, Picture> pictures = new LinkedHashMap<>();
    approved.forEach((drawing, png) -> pictures.put(drawing.reference(), decoded(png)));
    List<String> names = approved.keySet().stream().map(OwnDrawing::name).toList();
    var sketcher = new SketchComposer(new OwnNames(names), new OwnLibrary(pictures));
    shelves.put(guildId, new Shelf(Set.copyOf(approved.keySet()), sketcher));
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
