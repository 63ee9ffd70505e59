package dev.artishow.trainer.evaluate.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.artishow.trainer.evaluate.EvaluationFile;
import dev.artishow.trainer.evaluate.EvaluationResult;
import dev.artishow.trainer.evaluate.Figure;
import dev.artishow.trainer.evaluate.TestingResults;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

final class EvaluationPageTest {
  private static final EvaluationResult ONE = TestingResults.of("one", 60, "ee".repeat(32));
  private static final EvaluationResult CLOSE = TestingResults.of("close", 64, "ff".repeat(32));
  private static final EvaluationResult FAR = TestingResults.of("far", 120, "ff".repeat(32));

  private static Document parse(String html) throws Exception {
    String xml = html.replaceFirst("<!DOCTYPE html>", "");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> texts(Document page, String tag, String kind) {
    var texts = new ArrayList<String>();
    var nodes = page.getElementsByTagName(tag);
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element
          && element.getAttribute("class").startsWith(kind)) {
        texts.add(element.getTextContent());
      }
    }
    return texts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void of_anyLanguage_isWellFormedAndHoldsEveryFigureOfTheJson(String language) throws Exception {
    Locale locale = Locale.forLanguageTag(language);
    var results = List.of(ONE, FAR);

    List<String> shown = texts(parse(EvaluationPage.of(results, locale)), "span", "value");

    var words = new Words(locale);
    List<String> figures =
        EvaluationFile.of(results).models().stream()
            .flatMap(EvaluationFile.Model::figures)
            .map((Figure figure) -> words.value(figure))
            .toList();
    assertThat(figures).hasSize(14);
    assertThat(shown).containsExactlyInAnyOrderElementsOf(figures);
  }

  @Test
  void of_twoModels_marksOnlyWhatExceedsTheUncertainty() throws Exception {
    assertThat(texts(parse(page(ONE, CLOSE)), "span", "mark")).isEmpty();
    assertThat(texts(parse(page(ONE, FAR)), "span", "mark"))
        .containsExactlyInAnyOrder("▲ better", "◆ differs");
    assertThat(texts(parse(page(FAR, ONE)), "span", "mark"))
        .containsExactlyInAnyOrder("▼ worse", "◆ differs");
  }

  private static String page(EvaluationResult... results) throws IOException {
    return EvaluationPage.of(List.of(results), Locale.ENGLISH);
  }

  @Test
  void of_oneModel_carriesItsPlotsPicturesAndEnergyAndLoadsNothing() throws Exception {
    String html = page(ONE);

    assertThat(html)
        .contains("data:image/png;base64,", "class=\"chart\"", "&lt;a &amp; b&gt;")
        .contains("1.5 Wh (±50 %, method: load × TDP), as much as a 9 W LED lamp takes in 10")
        .contains("EU-27 2020")
        .doesNotContain("http://", "https://", "<script");
  }

  @Test
  void of_threeModels_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> page(ONE, CLOSE, FAR));
  }

  @Test
  void files_everySentence_isThereInBothLanguages() throws IOException {
    assertThat(file("page.properties").keySet()).isEqualTo(file("page_fr.properties").keySet());
  }

  private static Properties file(String name) throws IOException {
    var properties = new Properties();
    try (var stream = Objects.requireNonNull(Words.class.getResourceAsStream(name))) {
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
