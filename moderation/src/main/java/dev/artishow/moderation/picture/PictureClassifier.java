package dev.artishow.moderation.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Says what a picture is taken for: MobileNet v2 with three dense layers, whose weights are those
 * of nsfwjs. In plain Java, about 0.3 billion multiplications a picture. Thread-safe.
 *
 * @see <a href="https://arxiv.org/abs/1801.04381">Sandler et al.: MobileNetV2, 2018</a>
 */
public final class PictureClassifier {
  private static final String SHIPPED = "nsfw-mobilenet-v2.bin";
  private static final int BLOCKS = 16;

  /** Blocks that look at every second point only. */
  private static final Set<Integer> HALVING = Set.of(1, 3, 6, 13);

  private final String description;
  private final Convolution first;
  private final DepthwiseConvolution firstDepthwise;
  private final Convolution firstProject;
  private final List<Block> blocks = new ArrayList<>();
  private final Convolution last;
  private final DenseLayer dense1;
  private final DenseLayer dense2;
  private final DenseLayer dense3;

  /** Features are made more, each is looked at with its neighbours, they are made less again. */
  private record Block(
      Convolution expand, DepthwiseConvolution depthwise, Convolution project, int stride) {
    FeatureMap of(FeatureMap map) {
      FeatureMap wide = expand.of(map, 1);
      wide.clip();
      FeatureMap result = projected(wide);
      if (stride == 1 && expand.inputs() == project.outputs()) {
        result.add(map);
      }
      return result;
    }

    private FeatureMap projected(FeatureMap wide) {
      FeatureMap deep = depthwise.of(wide, stride);
      deep.clip();
      return project.of(deep, 1);
    }
  }

  /** A classifier with the weights of a file. */
  public PictureClassifier(ClassifierFile file) {
    description = file.description();
    first = new Convolution(file, "Conv1", "bn_Conv1");
    firstDepthwise =
        new DepthwiseConvolution(file, "expanded_conv_depthwise", "expanded_conv_depthwise_BN");
    firstProject = new Convolution(file, "expanded_conv_project", "expanded_conv_project_BN");
    for (int i = 1; i <= BLOCKS; i++) {
      String name = "block_" + i;
      blocks.add(
          new Block(
              new Convolution(file, name + "_expand", name + "_expand_BN"),
              new DepthwiseConvolution(file, name + "_depthwise", name + "_depthwise_BN"),
              new Convolution(file, name + "_project", name + "_project_BN"),
              HALVING.contains(i) ? 2 : 1));
    }
    last = new Convolution(file, "Conv_1", "Conv_1_bn");
    dense1 = new DenseLayer(file, "dense_1");
    dense2 = new DenseLayer(file, "dense_2");
    dense3 = new DenseLayer(file, "dense_3");
  }

  /**
   * The one that ships.
   *
   * @throws IOException if its file is not as it was written
   */
  public static PictureClassifier shipped() throws IOException {
    try (var stream = PictureClassifier.class.getResourceAsStream(SHIPPED)) {
      return new PictureClassifier(ClassifierFile.read(Objects.requireNonNull(stream, SHIPPED)));
    }
  }

  /** Name and source of its weights, for people. */
  public String description() {
    return description;
  }

  /** What a picture of any size is taken for, as seen on white. */
  public Likelihoods classify(BufferedImage picture) {
    FeatureMap map = first.of(ScaledPicture.of(picture), 2);
    map.clip();
    map = firstDepthwise.of(map, 1);
    map.clip();
    map = firstProject.of(map, 1);
    for (Block block : blocks) {
      map = block.of(map);
    }
    map = last.of(map, 1);
    map.clip();
    float[] features = dense2.rectified(dense1.rectified(means(map)));
    return Likelihoods.of(dense3.shares(features));
  }

  private static float[] means(FeatureMap map) {
    var means = new float[map.channels()];
    int points = map.height() * map.width();
    for (int i = 0; i < map.values().length; i++) {
      means[i % means.length] += map.values()[i] / points;
    }
    return means;
  }
}
