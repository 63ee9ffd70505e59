package dev.artishow.trainer.data.inspect.page;

import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.DatasetInfo;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.inspect.DatasetSummary;
import dev.artishow.trainer.data.inspect.Exhibits;
import dev.artishow.trainer.html.Html;
import dev.artishow.trainer.html.PageHead;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * All that a summary tells, and pictures to look at, as one HTML page: its style and its pictures
 * are in it, so that it can be sent to people and opened anywhere. The same data set and seed give
 * the same bytes.
 */
public final class DatasetPage {
  private static final String STYLE = "page.css";

  private final DatasetSummary summary;
  private final SummaryWords words;
  private final Map<String, PageSection> sections = new LinkedHashMap<>();

  private DatasetPage(Dataset dataset, DatasetSummary summary, long seed, SummaryWords words) {
    this.summary = summary;
    this.words = words;
    Map<String, Concept> concepts = dataset.concepts();
    var exhibits = Exhibits.of(dataset, summary, seed);
    var pictures = new PagePictures(dataset, words.language(), seed);
    sections.put("sources", new SourcesSection(summary, words));
    sections.put("sheets", new SheetsSection(exhibits, pictures, words));
    sections.put("languages", new LanguagesSection(summary, words));
    sections.put("concepts", new ConceptsSection(summary, concepts, words));
    sections.put("people", new PeopleSection(summary, concepts, words));
    if (!summary.toneOrders().isEmpty()) {
      sections.put("tones", new TonesSection(summary, words));
    }
    sections.put("colors", new ColorsSection(summary, words));
    sections.put("splits", new SplitsSection(summary, exhibits, pictures, words));
    sections.put("twins", new TwinsSection(summary, exhibits, concepts, pictures, words));
    sections.put("dropped", new DroppedSection(summary, words));
    sections.put("files", new FilesSection(summary, words));
  }

  /**
   * Writes the page, in French for those who speak it, else in English.
   *
   * @param seed which pictures and captions are drawn
   */
  public static String of(Dataset dataset, DatasetSummary summary, Locale locale, long seed)
      throws IOException {
    return new DatasetPage(dataset, summary, seed, new SummaryWords(locale)).html();
  }

  private String html() throws IOException {
    var html = new Html().raw("<!DOCTYPE html>\n");
    html.open("html", "lang", words.language());
    PageHead.write(html, words.say("title", summary.info().name()), DatasetPage.class, STYLE);
    html.open("body");
    header(html);
    html.open("main");
    for (Map.Entry<String, PageSection> section : sections.entrySet()) {
      html.raw("\n").open("section", "id", section.getKey());
      html.element("h2", words.say("section." + section.getKey()));
      section.getValue().write(html);
      html.close();
    }
    html.close();
    html.open("footer");
    html.element("p", words.say("footer", summary.info().planSha256()));
    html.close().close().close();
    return html.raw("\n").toString();
  }

  private void header(Html html) {
    DatasetInfo info = summary.info();
    html.open("header").element("h1", words.say("title", info.name()));
    html.element("p", words.say("subtitle", words.names("class", classes())), "class", "lead");
    html.open("dl", "class", "tiles");
    tile(html, "pictures", words.number(info.pictures()));
    tile(html, "concepts", words.number(info.concepts()));
    tile(html, "sources", words.number(summary.sources().size()));
    tile(html, "languages", words.number(summary.languages().size()));
    tile(html, "learnt", words.number(info.trainPictures()));
    tile(html, "dropped", words.number(info.dropped()));
    html.close();
    html.open("nav", "aria-label", words.say("contents")).open("ul");
    for (String id : sections.keySet()) {
      html.open("li").element("a", words.say("section." + id), "href", "#" + id).close();
    }
    html.close().close().close();
  }

  private Map<String, Long> classes() {
    var classes = new LinkedHashMap<String, Long>();
    summary.classes().forEach((key, pictures) -> classes.put(key, pictures.pictures()));
    return classes;
  }

  private void tile(Html html, String key, String value) {
    html.open("div").element("dt", words.say("tile." + key)).element("dd", value).close();
  }
}
