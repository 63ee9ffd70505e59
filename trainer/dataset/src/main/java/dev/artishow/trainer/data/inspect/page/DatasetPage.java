package dev.artishow.trainer.data.inspect.page;

import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.DatasetInfo;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.inspect.DatasetSummary;
import dev.artishow.trainer.data.inspect.Exhibits;
import dev.artishow.trainer.html.PageTemplate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * All that a summary tells, and pictures to look at, as one HTML page: its style and its pictures
 * are in it, so that it can be sent to people and opened anywhere. The same data set and seed give
 * the same bytes.
 */
public final class DatasetPage {
  private final DatasetSummary summary;
  private final SummaryWords words;
  private final List<PageSection> sections = new ArrayList<>();

  /** A count that the page begins with. */
  record Tile(String name, String value) {}

  private DatasetPage(Dataset dataset, DatasetSummary summary, long seed, SummaryWords words)
      throws IOException {
    this.summary = summary;
    this.words = words;
    Map<String, Concept> concepts = dataset.concepts();
    var exhibits = Exhibits.of(dataset, summary, seed);
    var pictures = new PagePictures(dataset, words.language(), seed);
    add("sources", SourcesSection.of(summary, words));
    add("sheets", SheetsSection.of(exhibits, pictures));
    add("languages", new LanguagesSection(summary, words));
    add("concepts", ConceptsSection.of(summary, concepts, words));
    add("people", new PeopleSection(summary, concepts, words));
    if (!summary.toneOrders().isEmpty()) {
      add("tones", TonesSection.of(summary, words));
    }
    add("colors", ColorsSection.of(summary, words));
    add("splits", SplitsSection.of(summary, exhibits, pictures, words));
    add("twins", TwinsSection.of(summary, exhibits, concepts, pictures, words));
    add("dropped", DroppedSection.of(summary, words));
    add("files", FilesSection.of(summary, words));
  }

  private void add(String id, Object values) {
    sections.add(new PageSection(id, values, words));
  }

  /**
   * Writes the page, in French for those who speak it, else in English.
   *
   * @param seed which pictures and captions are drawn
   */
  public static String of(Dataset dataset, DatasetSummary summary, Locale locale, long seed)
      throws IOException {
    var words = new SummaryWords(locale);
    var page = new DatasetPage(dataset, summary, seed, words);
    return PageTemplate.of(DatasetPage.class, "dataset").fill(page, words);
  }

  String title() {
    return words.say("title", summary.info().name());
  }

  String subtitle() {
    var classes = new LinkedHashMap<String, Long>();
    summary.classes().forEach((key, pictures) -> classes.put(key, pictures.pictures()));
    return words.say("subtitle", words.names("class", classes));
  }

  List<Tile> tiles() {
    DatasetInfo info = summary.info();
    return List.of(
        tile("pictures", info.pictures()),
        tile("concepts", info.concepts()),
        tile("sources", summary.sources().size()),
        tile("languages", summary.languages().size()),
        tile("learnt", info.trainPictures()),
        tile("dropped", info.dropped()));
  }

  private Tile tile(String key, long count) {
    return new Tile(words.say("tile." + key), words.number(count));
  }

  List<PageSection> sections() {
    return List.copyOf(sections);
  }

  String footer() {
    return words.say("footer", summary.info().planSha256());
  }
}
