package dev.artishow.launcher.train;

import dev.artishow.trainer.loop.LearningRateFinder;
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
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Loss against learning rate. */
final class LearningRateChart {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 560;

  private LearningRateChart() {}

  static void write(List<LearningRateFinder.Trial> trials, Path file) throws IOException {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title("Loss against learning rate")
            .xAxisTitle("learning rate")
            .yAxisTitle("training loss, smoothed")
            .build();
    chart.getStyler().setLegendVisible(false);
    chart.getStyler().setXAxisLogarithmic(true);
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    double[] rates = trials.stream().mapToDouble(LearningRateFinder.Trial::learningRate).toArray();
    double[] losses = trials.stream().mapToDouble(LearningRateFinder.Trial::loss).toArray();
    chart.addSeries("loss", rates, losses).setMarker(SeriesMarkers.NONE);
    var png = new ByteArrayOutputStream();
    BitmapEncoder.saveBitmap(chart, png, BitmapFormat.PNG);
    Files.write(file, png.toByteArray());
  }
}
