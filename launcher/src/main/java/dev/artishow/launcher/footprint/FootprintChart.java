package dev.artishow.launcher.footprint;

import dev.artishow.bot.job.Spent;
import dev.artishow.config.text.Phrases;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;

/** Watt-hours of pictures by day, with how wrong they may be. */
final class FootprintChart {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 480;
  private static final Color BARS = new Color(0x1a, 0x5f, 0xb4);

  private final Phrases phrases;

  FootprintChart(Phrases phrases) {
    this.phrases = phrases;
  }

  /**
   * Draws days, those without pictures too.
   *
   * @param byDay one or more, in order
   */
  void write(List<Spent> byDay, Path file) throws IOException {
    Map<Long, Spent> spent = new HashMap<>();
    byDay.forEach(day -> spent.put(day.of(), day));
    long first = byDay.get(0).of();
    int days = (int) (byDay.get(byDay.size() - 1).of() - first) + 1;
    var dates = new Date[days];
    var wattHours = new double[days];
    var errors = new double[days];
    for (int day = 0; day < days; day++) {
      dates[day] =
          Date.from(LocalDate.ofEpochDay(first + day).atStartOfDay(ZoneOffset.UTC).toInstant());
      Spent on = spent.getOrDefault(first + day, new Spent(first + day, 0, 0, 0, 0));
      wattHours[day] = on.wattHours();
      errors[day] = on.uncertainWattHours();
    }
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(phrases.say("footprint.chart.title"))
            .yAxisTitle("Wh")
            .build();
    chart.getStyler().setLegendVisible(false);
    chart.getStyler().setDatePattern("yyyy-MM-dd");
    chart.getStyler().setXAxisLabelRotation(90);
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.addSeries("Wh", List.of(dates), boxed(wattHours), boxed(errors)).setFillColor(BARS);
    var png = new ByteArrayOutputStream();
    BitmapEncoder.saveBitmap(chart, png, BitmapFormat.PNG);
    Files.write(file, png.toByteArray());
  }

  private static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
