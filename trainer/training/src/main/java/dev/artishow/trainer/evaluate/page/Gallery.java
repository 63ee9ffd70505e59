package dev.artishow.trainer.evaluate.page;

import dev.artishow.engine.Picture;
import dev.artishow.trainer.evaluate.Plate;
import dev.artishow.trainer.evaluate.Section;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Pictures inside the page, those of two models for the same prompt side by side.
 *
 * @param kind its classes in the style
 */
record Gallery(String heading, String kind, List<Shown> plates) {

  /**
   * Pictures of one caption.
   *
   * @param pictures their bytes as addresses
   */
  record Shown(String caption, List<String> pictures) {}

  /** Pictures of one kind, of one model or of two. */
  static List<Gallery> of(Map<String, Section.Exhibit> byModel, Words words) {
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
      return List.of(of(title, pairs));
    }
    var galleries = new ArrayList<Gallery>();
    byModel.forEach(
        (model, exhibit) ->
            galleries.add(
                of(each.size() > 1 ? title + words.say("of", model) : title, exhibit.plates())));
    return galleries;
  }

  private static List<String> captions(Section.Exhibit exhibit) {
    return exhibit.plates().stream().map(Plate::caption).toList();
  }

  private static Gallery of(String title, List<Plate> plates) {
    boolean several = plates.stream().anyMatch(plate -> plate.pictures().size() > 1);
    return new Gallery(
        title,
        several ? "gallery pairs" : "gallery",
        plates.stream()
            .map(
                plate ->
                    new Shown(
                        plate.caption(), plate.pictures().stream().map(Gallery::address).toList()))
            .toList());
  }

  private static String address(Picture picture) {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(picture.toPng());
  }
}
