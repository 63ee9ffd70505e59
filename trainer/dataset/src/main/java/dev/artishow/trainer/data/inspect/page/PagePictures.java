package dev.artishow.trainer.data.inspect.page;

import dev.artishow.engine.random.RandomStream;
import dev.artishow.engine.raster.Raster;
import dev.artishow.trainer.data.CaptionSampler;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/** Pictures inside the page, each with one of the captions that training would give it. */
final class PagePictures {
  private static final int WANTED_SIDE = 64;

  private final Dataset dataset;
  private final CaptionSampler captions;
  private final String language;
  private final SplittableRandom random;
  private final int side;

  PagePictures(Dataset dataset, String language, long seed) {
    this.dataset = dataset;
    this.captions = new CaptionSampler(dataset);
    this.language = language;
    this.random = RandomStream.of(seed, "captions of exhibits");
    this.side =
        dataset.info().sides().stream()
            .filter(available -> available >= WANTED_SIDE)
            .min(Integer::compare)
            .orElse(dataset.info().sides().get(0));
  }

  /**
   * A picture of the page.
   *
   * @param source its bytes as an address
   * @param text for those who do not see it
   */
  record Shown(String id, String source, String text) {}

  /** Pictures with their captions. */
  List<Shown> captioned(List<PictureEntry> entries) throws IOException {
    var shown = new ArrayList<Shown>();
    for (PictureEntry entry : entries) {
      String caption = captions.caption(entry, language, random);
      shown.add(new Shown(entry.id(), dataUri(entry.index()), caption));
    }
    return shown;
  }

  /** A picture with its name instead of a caption. */
  Shown named(PictureEntry entry) throws IOException {
    return new Shown(entry.id(), dataUri(entry.index()), entry.id());
  }

  private String dataUri(int index) throws IOException {
    byte[] rgba = new byte[side * side * 4];
    dataset.read(index, side, rgba);
    var png = new ByteArrayOutputStream();
    ImageIO.write(new Raster(side, rgba).toImage(), "png", png);
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
  }
}
