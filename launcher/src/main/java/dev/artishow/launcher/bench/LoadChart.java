package dev.artishow.launcher.bench;

import dev.artishow.launcher.bench.engine.LoadBench;
import java.awt.BasicStroke;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Latency against load, of both ways to serve. */
final class LoadChart {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 560;
  private static final Color FIFO = new Color(0xc0, 0x4a, 0x1a);
  private static final Color BATCHED = new Color(0x1a, 0x5f, 0xb4);
  private static final Color GRID = new Color(0xdd, 0xdd, 0xdd);

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
    chart.getStyler().setXAxisDecimalPattern("0.0");
    chart.getStyler().setYAxisDecimalPattern("0.0");
    chart.getStyler().setYAxisMin(0.0);
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setPlotGridLinesColor(GRID);
    add(chart, "one at a time", fifo, FIFO);
    add(chart, "step-level batches", batched, BATCHED);
    var png = new ByteArrayOutputStream();
    BitmapEncoder.saveBitmap(chart, png, BitmapFormat.PNG);
    Files.write(file, png.toByteArray());
  }

  private static void add(XYChart chart, String name, List<LoadBench.Point> points, Color colour) {
    double[] rates = points.stream().mapToDouble(LoadBench.Point::perSecond).toArray();
    double[] medians = points.stream().mapToDouble(LoadBench.Point::medianSeconds).toArray();
    double[] p95s = points.stream().mapToDouble(LoadBench.Point::p95Seconds).toArray();
    style(chart.addSeries(name + ", median", rates, medians), colour, SeriesLines.SOLID);
    style(chart.addSeries(name + ", 95 % are faster", rates, p95s), colour, SeriesLines.DASH_DASH);
  }

  private static void style(XYSeries series, Color colour, BasicStroke line) {
    series.setLineColor(colour);
    series.setLineStyle(line);
    series.setMarkerColor(colour);
    series.setMarker(SeriesMarkers.CIRCLE);
  }
}
