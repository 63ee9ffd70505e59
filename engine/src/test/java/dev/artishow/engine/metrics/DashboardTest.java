package dev.artishow.engine.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artishow.engine.Asker;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.Origin;
import dev.artishow.engine.Picture;
import dev.artishow.engine.cache.CacheStats;
import dev.artishow.engine.registry.ModelEvent;
import dev.artishow.engine.schedule.Trace;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the dashboard that comes along asks of Prometheus is what the engine tells. */
class DashboardTest {
  private static final Path DASHBOARD =
      Path.of("..", "deploy", "container", "grafana", "dashboards", "artishow.json");
  private static final Pattern SAMPLE = Pattern.compile("(?m)^(artishow_\\w+)(?:\\{([^}]*)\\})? ");
  private static final Pattern NAME = Pattern.compile("artishow_\\w+");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");
  private static final Pattern ASKED_LABEL =
      Pattern.compile("by \\(([\\w, ]+)\\)|\\{\\{(\\w+)\\}\\}|\\{(\\w+)=\"");

  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  @Test
  void everyFigure_isOneThatTheEngineTells() throws IOException {
    String told = tellAll();
    Set<String> names = found(SAMPLE, told, 1);

    List<String> asked = asked();
    assertThat(asked).hasSizeGreaterThan(10);
    assertThat(asked)
        .allSatisfy(
            expression -> assertThat(names).as(expression).containsAll(found(NAME, expression, 0)));
  }

  @Test
  void everyLabel_isOneThatTheEngineTells() throws IOException {
    Set<String> labels = found(LABEL, tellAll(), 1);

    var asked =
        asked().stream()
            .flatMap(expression -> ASKED_LABEL.matcher(expression).results())
            .map(DashboardTest::group)
            .collect(Collectors.toSet());
    assertThat(asked).contains("ending", "le", "model", "stage", "event");
    assertThat(labels).containsAll(asked);
  }

  private static String group(MatchResult match) {
    for (int group = 1; group <= match.groupCount(); group++) {
      if (match.group(group) != null) {
        return match.group(group);
      }
    }
    return "";
  }

  private static Set<String> found(Pattern pattern, String text, int group) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group(group))
        .collect(Collectors.toSet());
  }

  /** Expressions and legends of all panels. */
  private static List<String> asked() throws IOException {
    JsonNode dashboard = new ObjectMapper().readTree(DASHBOARD.toFile());
    var asked = new ArrayList<String>();
    for (JsonNode panel : dashboard.get("panels")) {
      for (JsonNode target : panel.get("targets")) {
        asked.add(target.get("expr").asText() + " " + target.get("legendFormat").asText());
      }
    }
    return asked;
  }

  private String tellAll() {
    var metrics = new EngineMetrics(meters);
    var model = new ModelId("tiny", "1.0.0", "digest");
    var drawn =
        new Drawing.Drawn(
            new Picture(1, 1, new byte[4]),
            model,
            7,
            Origin.noise(Origin.Ground.FREE),
            new EnergyEstimate(0.01, 0.5, "load × TDP"),
            false);
    Duration second = Duration.ofSeconds(1);
    metrics.watch(() -> new CacheStats(3, 2, 1, 0.5, 4, 6, 7000, 0.25));
    metrics.started(Asker.LOCAL, second);
    metrics.stepped(model, 8, 32, second);
    metrics.ended(Asker.LOCAL, drawn, new Trace(second, second, second, second));
    metrics.happened(
        new ModelEvent(Instant.parse("2026-11-25T12:00:00Z"), ModelEvent.Kind.ACTIVATED, model, ""),
        second);
    metrics.revived();
    return meters.scrape();
  }
}
