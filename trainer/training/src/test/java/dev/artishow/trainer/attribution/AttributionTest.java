package dev.artishow.trainer.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import ai.djl.ndarray.NDManager;
import dev.artishow.engine.model.DType;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelPackageWriter;
import dev.artishow.engine.model.SafeTensors;
import dev.artishow.engine.model.TensorArrays;
import dev.artishow.engine.nn.Evaluator;
import dev.artishow.engine.nn.EvaluatorSpec;
import dev.artishow.engine.nn.Parameters;
import dev.artishow.trainer.TestingCards;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.TestingPlan;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AttributionTest {
  private static final String FIRST_FORM =
      "id\tauthor\tlicense\tevidence\tpackage\tversion\tpath\n";
  private static final EvaluatorSpec JUDGE = new EvaluatorSpec(32, 4, 8, 8, 300, 16);

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    Path file = folder.resolve("a.tsv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private ModelPackage model(Path attribution) throws IOException {
    var card = TestingCards.of("judge", JUDGE, List.of("en"));
    try (NDManager manager = NDManager.newBaseManager();
        var writer = ModelPackageWriter.begin(folder.resolve("models"), card)) {
      Parameters parameters = Parameters.initialised(manager, 1);
      assertThat(new Evaluator(JUDGE, parameters)).isNotNull();
      SafeTensors.write(
          writer.file(ModelPackage.WEIGHTS),
          TensorArrays.copy(parameters.byName(), DType.F32),
          Map.of());
      Files.copy(attribution, writer.file(Attribution.FILE));
      return writer.publish();
    }
  }

  @Test
  void write_anyPictures_readBackLineByLineWithWhatTheyWereUsedFor() throws Exception {
    Dataset dataset = new TestingPlan().build(folder);
    Path file = folder.resolve("a.tsv.gz");
    var lines = new ArrayList<Attribution.Line>();

    Attribution.write(file, dataset, new int[] {0, 1}, index -> index == 0);
    Attribution.read(file, lines::add);

    assertThat(lines)
        .hasSize(2)
        .first()
        .isEqualTo(
            new Attribution.Line(
                "flat/red-apple",
                "Ada",
                "CC0-1.0",
                "json/flat.json: info.license",
                "@things/icons " + dataset.entry(0).version(),
                Optional.of(Use.LEARNT)));
    assertThat(lines.get(0).source()).isEqualTo("flat");
    assertThat(lines.get(1).use()).contains(Use.SHOWN);
  }

  @Test
  void read_fileOfTheFirstForm_doesNotTellTheUse() throws IOException {
    var lines = new ArrayList<Attribution.Line>();

    Attribution.read(file(FIRST_FORM + "a/b\tAda\tMIT\te\tp\t1\tx\n"), lines::add);

    assertThat(lines).singleElement().returns(Optional.empty(), Attribution.Line::use);
  }

  @Test
  void read_lineThatIsNotWhatItShouldBe_isNamed() throws IOException {
    Path few = file(FIRST_FORM + "a/b\tAda\n");
    assertThatIOException()
        .isThrownBy(() -> Attribution.read(few, line -> {}))
        .withMessageContaining("line 2 must have 7 fields, has 2");

    Path strange = file(FIRST_FORM.strip() + "\tuse\n" + "a/b\tAda\tMIT\te\tp\t1\tx\teaten\n");
    assertThatIOException()
        .isThrownBy(() -> Attribution.read(strange, line -> {}))
        .withMessageContaining("line 2 must have the use [learnt, shown], has eaten");
  }

  @Test
  void learntPictures_ofAPackage_areThoseItLearntFrom() throws Exception {
    Dataset dataset = new TestingPlan().build(folder);
    Path file = folder.resolve("a.tsv.gz");
    Attribution.write(file, dataset, new int[] {0, 1}, index -> index == 0);

    ModelPackage model = model(file);
    LearntPictures learnt = LearntPictures.of(model).orElseThrow();

    assertThat(learnt.contains(dataset.entry(0))).isTrue();
    assertThat(learnt.contains(dataset.entry(1))).isFalse();
    assertThat(LearntPictures.within(dataset, model)).isTrue();
  }

  /** What a judge's sheet may show stands among what it learnt from, and nobody can tell which. */
  @Test
  void learntPictures_ofAFirstFormsJudge_areNotTold() throws IOException {
    Path file = file(FIRST_FORM + "a/b\tAda\tMIT\te\tp\t1\tx\n");

    assertThat(LearntPictures.of(model(file))).isEmpty();
  }

  @Test
  void within_aPictureThatTheDataSetKeepsFromTraining_isRefused() throws Exception {
    Dataset dataset = new TestingPlan().build(folder);
    Path file = file(FIRST_FORM.strip() + "\tuse\n" + "strange/b\tAda\tMIT\te\tp\t1\tx\tlearnt\n");

    assertThat(LearntPictures.within(dataset, model(file))).isFalse();
  }
}
