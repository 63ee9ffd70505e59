package dev.artishow.trainer.data.inspect.page;

import dev.artishow.engine.random.RandomStream;
import dev.artishow.engine.raster.Raster;
import dev.artishow.trainer.data.CaptionSampler;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.html.Html;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
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

  /** A picture with its caption below. */
  void figure(Html html, PictureEntry entry) throws IOException {
    String caption = captions.caption(entry, language, random);
    html.open("figure", "class", "picture", "title", entry.id());
    image(html, entry, caption);
    html.element("figcaption", caption, "dir", "auto").close();
  }

  /** A picture alone, with a text for those who do not see it. */
  void image(Html html, PictureEntry entry, String alternative) throws IOException {
    html.empty(
        "img",
        "src",
        dataUri(entry.index()),
        "alt",
        alternative,
        "width",
        Integer.toString(WANTED_SIDE),
        "height",
        Integer.toString(WANTED_SIDE));
  }

  private String dataUri(int index) throws IOException {
    byte[] rgba = new byte[side * side * 4];
    dataset.read(index, side, rgba);
    var png = new ByteArrayOutputStream();
    ImageIO.write(new Raster(side, rgba).toImage(), "png", png);
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
  }
}
