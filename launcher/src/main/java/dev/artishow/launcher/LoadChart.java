package dev.artishow.launcher;

import dev.artishow.engine.bench.LoadBench;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Latency against load, of both ways to serve. */
final class LoadChart {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 560;

  private LoadChart() {}

  static void write(List<LoadBench.Point> batched, List<LoadBench.Point> fifo, Path file)
      throws IOException {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title("Latency against load")
            .xAxisTitle("requests a second")
            .yAxisTitle("seconds from asking to picture")
            .build();
    chart.getStyler().setLegendPosition(LegendPosition.InsideNW);
    chart.getStyler().setYAxisMin(0.0);
    add(chart, "one at a time", fifo);
    add(chart, "step-level batches", batched);
    var png = new ByteArrayOutputStream();
    BitmapEncoder.saveBitmap(chart, png, BitmapFormat.PNG);
    Files.write(file, png.toByteArray());
  }

  private static void add(XYChart chart, String name, List<LoadBench.Point> points) {
    double[] rates = points.stream().mapToDouble(LoadBench.Point::perSecond).toArray();
    chart.addSeries(
        name + ", median",
        rates,
        points.stream().mapToDouble(LoadBench.Point::medianSeconds).toArray());
    chart.addSeries(
        name + ", 95 %", rates, points.stream().mapToDouble(LoadBench.Point::p95Seconds).toArray());
  }
}
