package dev.artishow.trainer.evaluate.page;

import dev.artishow.engine.Picture;
import dev.artishow.trainer.evaluate.Plate;
import dev.artishow.trainer.evaluate.Section;
import dev.artishow.trainer.html.Html;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Pictures inside the page, those of two models for the same prompt side by side. */
final class Gallery {
  private static final String SHOWN_SIDE = "96";

  private final Html html;
  private final Words words;

  Gallery(Html html, Words words) {
    this.html = html;
    this.words = words;
  }

  /** Shows pictures of one kind, of one model or of two. */
  void show(Map<String, Section.Exhibit> byModel) {
    List<Section.Exhibit> each = List.copyOf(byModel.values());
    String title = words.say("exhibit." + each.get(0).key());
    if (each.size() > 1 && each.stream().map(Gallery::captions).distinct().count() == 1) {
      var pairs = new ArrayList<Plate>();
      for (int i = 0; i < each.get(0).plates().size(); i++) {
        int at = i;
        pairs.add(
            new Plate(
                each.get(0).plates().get(i).caption(),
                each.stream().flatMap(one -> one.plates().get(at).pictures().stream()).toList()));
      }
      plates(title, pairs);
    } else {
      byModel.forEach(
          (model, exhibit) ->
              plates(each.size() > 1 ? title + words.say("of", model) : title, exhibit.plates()));
    }
  }

  private static List<String> captions(Section.Exhibit exhibit) {
    return exhibit.plates().stream().map(Plate::caption).toList();
  }

  private void plates(String title, List<Plate> plates) {
    boolean several = plates.stream().anyMatch(plate -> plate.pictures().size() > 1);
    html.element("h3", title).open("div", "class", several ? "gallery pairs" : "gallery");
    plates.forEach(this::figure);
    html.close();
  }

  private void figure(Plate plate) {
    html.open("figure", "class", "picture").open("div");
    for (Picture picture : plate.pictures()) {
      html.empty(
          "img",
          "src",
          "data:image/png;base64," + Base64.getEncoder().encodeToString(picture.toPng()),
          "alt",
          plate.caption(),
          "width",
          SHOWN_SIDE,
          "height",
          SHOWN_SIDE);
    }
    html.close().element("figcaption", plate.caption(), "dir", "auto").close();
  }
}
