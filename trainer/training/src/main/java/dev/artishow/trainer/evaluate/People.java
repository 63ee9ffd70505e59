package dev.artishow.trainer.evaluate;

import dev.artishow.engine.Picture;
import dev.artishow.trainer.evaluate.Figure.Better;
import dev.artishow.trainer.evaluate.Figure.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which people the model draws when nobody says which: skin tones, and women and men. */
final class People implements Measurement {
  private static final List<String> GENDERS = List.of(GenderReading.WOMAN, GenderReading.MAN);
  private static final int SHOWN = 4;

  private final RealPeople real;
  private final Optional<Judge> judge;
  private final int each;

  /**
   * @param each pictures of each prompt
   */
  People(RealPeople real, Optional<Judge> judge, int each) {
    this.real = real;
    this.judge = judge;
    this.each = each;
  }

  @Override
  public long steps(Drawer drawer) {
    long prompts = NeutralPrompts.BY_LANGUAGE.values().stream().mapToInt(List::size).sum();
    return prompts * each * drawer.steps();
  }

  /** What was counted of some pictures. */
  private record Tally(List<String> tones, List<String> genders) {}

  @Override
  public Section measure(Drawer drawer) {
    var figures = new ArrayList<Figure>();
    Map<String, List<Picture>> learnt = real.learnt(RealPeople.CLASSES);
    var tones = SkinTones.learn(learnt);
    tried(tones, figures);
    Optional<GenderReading> genders = judge.flatMap(by -> reading(by, figures));
    var plates = new ArrayList<Plate>();
    var counts = new ArrayList<Figure>();
    for (String language : List.of("en", "fr")) {
      var whole = new Tally(new ArrayList<>(), new ArrayList<>());
      var rows = new ArrayList<Figure>();
      for (String prompt : NeutralPrompts.BY_LANGUAGE.getOrDefault(language, List.of())) {
        List<Picture> drawn = drawer.draw(Collections.nCopies(each, prompt));
        drawn.stream().limit(SHOWN).forEach(picture -> plates.add(new Plate(prompt, picture)));
        Tally tally = tally(drawn, tones, genders);
        add(rows, language + ": " + prompt, tally, genders.isPresent());
        whole.tones().addAll(tally.tones());
        whole.genders().addAll(tally.genders());
      }
      add(counts, language, whole, genders.isPresent());
      counts.addAll(rows);
    }
    figures.addAll(counts);
    return new Section("people", figures, views(), List.of(new Section.Exhibit("neutral", plates)));
  }

  private static List<View> views() {
    return List.of(
        new View.Matrix(RealPeople.CLASSES.stream().map(name -> "tone-" + name).toList()),
        new View.Matrix(GENDERS.stream().map(name -> "gender-" + name).toList()),
        new View.Rows(List.of("tone-accuracy", "gender-accuracy")));
  }

  private void tried(SkinTones tones, List<Figure> figures) {
    long right = 0;
    long all = 0;
    double chance = 1.0 / RealPeople.CLASSES.size();
    var parts = new ArrayList<Figure>();
    for (var tried : real.tried(RealPeople.CLASSES).entrySet()) {
      String name = tried.getKey();
      List<Picture> pictures = tried.getValue();
      long hits = pictures.stream().filter(picture -> tones.classify(picture).equals(name)).count();
      right += hits;
      all += pictures.size();
      if (!pictures.isEmpty()) {
        parts.add(accuracy("tone-accuracy", name, hits, pictures.size(), chance));
      }
    }
    if (all > 0) {
      figures.add(accuracy("tone-accuracy", "", right, all, chance));
      figures.addAll(parts);
    }
  }

  /** Of the method, not of the model. */
  private static Figure accuracy(String name, String variant, long hits, long of, double chance) {
    return Figure.of(name, variant, Unit.SHARE, Better.NEITHER, Estimate.ofShare(hits, of))
        .between(chance, 1);
  }

  private Optional<GenderReading> reading(Judge by, List<Figure> figures) {
    Map<String, List<Picture>> learnt = real.learnt(GENDERS);
    if (learnt.values().stream().anyMatch(pictures -> pictures.size() < 2)) {
      return Optional.empty();
    }
    GenderReading reading =
        GenderReading.calibrated(
            by,
            Pictures.features(by, learnt.getOrDefault(GenderReading.WOMAN, List.of())),
            Pictures.features(by, learnt.getOrDefault(GenderReading.MAN, List.of())));
    long hits = 0;
    long all = 0;
    for (var tried : real.tried(GENDERS).entrySet()) {
      for (float[] features : Pictures.features(by, tried.getValue())) {
        hits += reading.read(features).equals(tried.getKey()) ? 1 : 0;
        all++;
      }
    }
    if (all > 0) {
      figures.add(accuracy("gender-accuracy", "", hits, all, 0.5));
    }
    return Optional.of(reading);
  }

  private Tally tally(List<Picture> drawn, SkinTones tones, Optional<GenderReading> genders) {
    List<String> seen = drawn.stream().map(tones::classify).toList();
    var read = new ArrayList<String>();
    if (genders.isPresent() && judge.isPresent()) {
      List<Picture> somebody = new ArrayList<>();
      for (int i = 0; i < drawn.size(); i++) {
        if (!seen.get(i).equals(RealPeople.NOBODY)) {
          somebody.add(drawn.get(i));
        }
      }
      for (float[] features : Pictures.features(judge.get(), somebody)) {
        read.add(genders.get().read(features));
      }
    }
    return new Tally(seen, read);
  }

  private static void add(List<Figure> figures, String variant, Tally tally, boolean genders) {
    for (String name : RealPeople.CLASSES) {
      figures.add(share("tone-" + name, variant, name, tally.tones()));
    }
    if (genders && !tally.genders().isEmpty()) {
      for (String name : GENDERS) {
        figures.add(share("gender-" + name, variant, name, tally.genders()));
      }
    }
  }

  private static Figure share(String figure, String variant, String name, List<String> all) {
    long hits = all.stream().filter(name::equals).count();
    return Figure.of(
        figure, variant, Unit.SHARE, Better.NEITHER, Estimate.ofShare(hits, all.size()));
  }
}
