package dev.artishow.trainer.evaluate.page;

import dev.artishow.trainer.evaluate.Plate;
import dev.artishow.trainer.evaluate.Section;
import dev.artishow.trainer.html.Html;
import java.util.Base64;
import java.util.List;

/** Pictures inside the page, those of two models for the same prompt side by side. */
final class Gallery {
  private static final String SHOWN_SIDE = "96";

  private final Html html;
  private final Words words;

  Gallery(Html html, Words words) {
    this.html = html;
    this.words = words;
  }

  /**
   * Shows pictures of one kind.
   *
   * @param each of one model or of two
   */
  void show(List<Section.Exhibit> each) {
    html.element("h3", words.say("exhibit." + each.get(0).key()));
    html.open("div", "class", each.size() > 1 ? "gallery pairs" : "gallery");
    int most = each.stream().mapToInt(exhibit -> exhibit.plates().size()).max().orElse(0);
    boolean same = each.stream().map(Gallery::captions).distinct().count() == 1;
    for (int i = 0; i < most; i++) {
      if (same) {
        int at = i;
        figure(each.stream().map(exhibit -> exhibit.plates().get(at)).toList());
      } else {
        for (Section.Exhibit exhibit : each) {
          if (i < exhibit.plates().size()) {
            figure(List.of(exhibit.plates().get(i)));
          }
        }
      }
    }
    html.close();
  }

  private static List<String> captions(Section.Exhibit exhibit) {
    return exhibit.plates().stream().map(Plate::caption).toList();
  }

  private void figure(List<Plate> plates) {
    html.open("figure", "class", "picture").open("div");
    for (Plate plate : plates) {
      html.empty(
          "img",
          "src",
          "data:image/png;base64," + Base64.getEncoder().encodeToString(plate.picture().toPng()),
          "alt",
          plate.caption(),
          "width",
          SHOWN_SIDE,
          "height",
          SHOWN_SIDE);
    }
    html.close().element("figcaption", plates.get(0).caption(), "dir", "auto").close();
  }
}
