package dev.artishow.trainer.data.inspect.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.HostileDataset;
import dev.artishow.trainer.data.TestingPlan;
import dev.artishow.trainer.data.inspect.DatasetSummary;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

final class DatasetPageTest {
  @TempDir Path folder;

  private static String page(Dataset dataset, String language, long seed) throws Exception {
    return DatasetPage.of(
        dataset, DatasetSummary.of(dataset), Locale.forLanguageTag(language), seed);
  }

  /** Well-formed, or the parser throws. */
  private static Document parsed(String page) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page)));
  }

  private static List<Element> elements(Document page, String tag) {
    NodeList nodes = page.getElementsByTagName(tag);
    var elements = new ArrayList<Element>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void of_tinySet_isWellFormedAndLoadsNothing(String language) throws Exception {
    Document page = parsed(page(new TestingPlan().build(folder), language, 1));

    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language);
    assertThat(elements(page, "script")).isEmpty();
    assertThat(elements(page, "link")).isEmpty();
    assertThat(elements(page, "style").get(0).getTextContent()).doesNotContain("url(", "@import");
    for (Element element : elements(page, "*")) {
      assertThat(element.getAttribute("src")).matches("|data:image/png;base64,[A-Za-z0-9+/=]+");
      assertThat(element.getAttribute("href")).matches("|#[a-z]+");
    }
  }

  @Test
  void of_tinySet_isAccessible() throws Exception {
    Document page = parsed(page(new TestingPlan().build(folder), "en", 1));

    assertThat(elements(page, "h1")).hasSize(1);
    assertThat(elements(page, "img"))
        .isNotEmpty()
        .allSatisfy(image -> assertThat(image.getAttribute("alt")).isNotBlank());
    assertThat(elements(page, "th"))
        .allSatisfy(head -> assertThat(head.getAttribute("scope")).isNotBlank());
    assertThat(elements(page, "table"))
        .allSatisfy(table -> assertThat(table.getElementsByTagName("caption").getLength()).isOne());
    var ids = new HashSet<String>();
    elements(page, "section").forEach(section -> ids.add(section.getAttribute("id")));
    assertThat(elements(page, "a"))
        .allSatisfy(link -> assertThat(ids).contains(link.getAttribute("href").substring(1)));
  }

  @Test
  void of_tinySet_tellsItsCounts() throws Exception {
    Dataset dataset = new TestingPlan().build(folder);

    assertThat(parsed(page(dataset, "en", 1)).getDocumentElement().getTextContent())
        .contains("Data set tiny", "Ada · CC0-1.0 · flat", "red apple")
        .contains("looks the same as another", "Licences: permissive");
    assertThat(parsed(page(dataset, "fr-CA", 1)).getDocumentElement().getTextContent())
        .contains("Jeu de données tiny", "pomme rouge", "peau", "à contours");
  }

  @Test
  void of_sameSeed_isTheSamePage() throws Exception {
    Dataset dataset = new TestingPlan().build(folder);

    assertThat(page(dataset, "en", 1))
        .isEqualTo(page(dataset, "en", 1))
        .isNotEqualTo(page(dataset, "en", 2));
  }

  @Test
  void of_hostileTexts_areTextsAndNothingElse() throws Exception {
    String markup = "</figcaption><script>alert('1')</script>\" onload=\"x()";
    Dataset dataset = HostileDataset.saying(markup, folder);

    Document page = parsed(page(dataset, "en", 1));

    assertThat(elements(page, "script")).isEmpty();
    for (Element element : elements(page, "*")) {
      assertThat(element.hasAttribute("onload")).isFalse();
    }
    assertThat(elements(page, "figcaption"))
        .anySatisfy(caption -> assertThat(caption.getTextContent()).contains(markup));
    assertThat(elements(page, "span"))
        .anySatisfy(detail -> assertThat(detail.getTextContent()).contains(markup));
  }
}
