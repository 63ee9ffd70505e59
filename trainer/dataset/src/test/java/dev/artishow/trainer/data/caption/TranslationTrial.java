package dev.artishow.trainer.data.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How good the lexicons are, on CLDR itself: emoji are hidden, their names derived from the others'
 * and compared. Thresholds are compared on one half of the emoji, the figures of docs/data.md come
 * from the other. Not part of the suite: {@code mvn -pl trainer test -Dtest=TranslationTrial
 * -Dartishow.cldr=FOLDER}, where FOLDER holds both packages' {@code annotations} folders.
 */
@EnabledIfSystemProperty(named = "artishow.cldr", matches = ".+")
final class TranslationTrial {
  private static final List<String> LANGUAGES =
      List.of("fr", "de", "es", "it", "pl", "nl", "pt", "sv", "ru");
  private static final List<Associations.Thresholds> GRID =
      List.of(
          new Associations.Thresholds(0.4, 2, 0),
          new Associations.Thresholds(0.6, 2, 0.1),
          new Associations.Thresholds(0.6, 3, 0.1),
          new Associations.Thresholds(0.6, 2, 0.2),
          new Associations.Thresholds(0.6, 3, 0.2),
          new Associations.Thresholds(0.6, 2, 0.3),
          new Associations.Thresholds(0.8, 2, 0.3));
  private static final int FOLDS = 5;

  /** Names derived, how many are the very name, and how many are any word for the emoji. */
  private static final class Score {
    int asked;
    int derived;
    int exact;
    int word;

    void count(Label truth, Optional<String> answer) {
      asked++;
      if (answer.isPresent()) {
        derived++;
        exact += answer.get().equalsIgnoreCase(truth.name()) ? 1 : 0;
        word += isNamed(answer.get(), truth) ? 1 : 0;
      }
    }

    @Override
    public String toString() {
      return "%d of %d derived, %.1f %% the name, %.1f %% a word for it"
          .formatted(derived, asked, 100.0 * exact / derived, 100.0 * word / derived);
    }
  }

  private final List<Score> tuning = GRID.stream().map(unused -> new Score()).toList();
  private final Score words = new Score();
  private final Score composed = new Score();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void lexicons_hiddenNames_areRarelyWrong() throws Exception {
    Path folder = Path.of(System.getProperty("artishow.cldr"));
    CldrLabels labels = CldrLabels.read(folder, folder);
    for (String language : LANGUAGES) {
      Score score = tryOut(labels.parallel(language));
      System.out.printf(Locale.ROOT, "%s: %s %s%n", language, score, wrong);
      wrong.clear();
    }
    System.out.println("words: " + words);
    System.out.println("composed: " + composed);
    for (int i = 0; i < GRID.size(); i++) {
      System.out.println("tuning " + GRID.get(i) + ": " + tuning.get(i));
    }
    assertThat((double) words.word / words.derived).isGreaterThan(0.9);
    assertThat((double) composed.word / composed.derived).isGreaterThan(0.9);
  }

  private Score tryOut(List<TranslationLexicon.Pair> pairs) {
    var score = new Score();
    for (int fold = 0; fold < FOLDS; fold++) {
      var shown = new ArrayList<TranslationLexicon.Pair>();
      var hidden = new ArrayList<TranslationLexicon.Pair>();
      for (int i = 0; i < pairs.size(); i++) {
        (i / 2 % FOLDS == fold ? hidden : shown).add(pairs.get(i));
      }
      var spellings = new Terms();
      Associations associations = TranslationLexicon.associations(shown, spellings);
      TranslationLexicon lexicon = TranslationLexicon.learn(shown);
      for (int i = 0; i < hidden.size(); i++) {
        if (i % 2 == 0) {
          tune(associations, hidden.get(i));
        } else {
          judge(associations, lexicon, hidden.get(i), score);
        }
      }
    }
    return score;
  }

  private void tune(Associations associations, TranslationLexicon.Pair pair) {
    String english = Terms.lower(pair.english().name());
    for (int i = 0; i < GRID.size(); i++) {
      tuning.get(i).count(pair.other(), associations.partner(english, GRID.get(i)));
    }
  }

  private void judge(
      Associations associations,
      TranslationLexicon lexicon,
      TranslationLexicon.Pair pair,
      Score score) {
    String english = Terms.lower(pair.english().name());
    Optional<String> answer = lexicon.translate(english);
    boolean isWord = associations.partner(english, TranslationLexicon.THRESHOLDS).isPresent();
    score.count(pair.other(), answer);
    (isWord ? words : composed).count(pair.other(), answer);
    answer
        .filter(said -> !isNamed(said, pair.other()))
        .ifPresent(
            said -> wrong.add("%s: %s, not %s".formatted(english, said, pair.other().name())));
  }

  private static boolean isNamed(String said, Label truth) {
    return said.equalsIgnoreCase(truth.name())
        || truth.keywords().stream().anyMatch(said::equalsIgnoreCase);
  }
}
