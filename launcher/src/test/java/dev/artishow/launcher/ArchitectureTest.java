package dev.artishow.launcher;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.artishow.engine.Picture;
import java.util.SplittableRandom;

/** The house rules that a compiler does not know. */
@AnalyzeClasses(packages = "dev.artishow", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final DescribedPredicate<JavaClass> DATASET =
      resideInAnyPackage(
          "dev.artishow.trainer.data..",
          "dev.artishow.trainer.html..",
          "dev.artishow.trainer.library..");
  private static final DescribedPredicate<JavaClass> TRAINING =
      resideInAPackage("dev.artishow.trainer..").and(not(DATASET));

  @ArchTest
  static final ArchRule MODULES_DEPEND_ONLY_AS_DRAWN =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("config")
          .definedBy("dev.artishow.config..")
          .layer("moderation")
          .definedBy("dev.artishow.moderation..")
          .layer("engine")
          .definedBy("dev.artishow.engine..")
          .layer("trainer/dataset")
          .definedBy(DATASET)
          .layer("trainer/training")
          .definedBy(TRAINING)
          .layer("bot")
          .definedBy("dev.artishow.bot..")
          .layer("sandbox")
          .definedBy("dev.artishow.sandbox..")
          .layer("launcher")
          .definedBy("dev.artishow.launcher..")
          .whereLayer("config")
          .mayNotAccessAnyLayer()
          .whereLayer("moderation")
          .mayOnlyAccessLayers("config")
          .whereLayer("engine")
          .mayOnlyAccessLayers("config")
          .whereLayer("trainer/dataset")
          .mayOnlyAccessLayers("config", "engine", "moderation")
          .whereLayer("trainer/training")
          .mayOnlyAccessLayers("config", "engine", "moderation", "trainer/dataset")
          .whereLayer("bot")
          .mayOnlyAccessLayers("config", "engine", "moderation")
          .whereLayer("sandbox")
          .mayOnlyAccessLayers("config")
          .whereLayer("launcher")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
      slices().matching("dev.artishow.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ONLY_THE_BOT_KNOWS_JDA =
      noClasses()
          .that(not(resideInAPackage("dev.artishow.bot..")))
          .should()
          .dependOnClassesThat(resideInAPackage("net.dv8tion.."));

  @ArchTest
  static final ArchRule ONLY_ENGINE_TRAINING_AND_BENCHES_KNOW_DJL =
      noClasses()
          .that(
              not(
                  resideInAnyPackage("dev.artishow.engine..", "dev.artishow.launcher.bench..")
                      .or(TRAINING)))
          .should()
          .dependOnClassesThat(resideInAPackage("ai.djl.."));

  /** See docs/decisions/0080. */
  @ArchTest
  static final ArchRule GRADIENTS_NEVER_FLOW_THROUGH_NUMBERS_OF_JAVA =
      noClasses()
          .that(resideInAnyPackage("dev.artishow.engine.nn..", "dev.artishow.trainer.."))
          .and(not(resideInAPackage("dev.artishow.trainer.evaluate..")))
          .should()
          .callMethodWhere(
              target(owner(assignableTo("ai.djl.ndarray.NDArray")))
                  .and(target(rawParameterTypes(Number.class)))
                  .and(target(nameMatching("(mul|div|mod|pow|maximum|minimum)i?"))));

  /**
   * Seeds themselves are streams where they are published: of drawings, scenes, people, prompts of
   * the fuzz and the watermark's pattern.
   */
  private static final DescribedPredicate<HasName> STREAMS_OF_PUBLISHED_SEEDS =
      nameMatching(
          "dev\\.artishow\\.(engine\\.sampling\\.Noise|engine\\.scene\\.Layout"
              + "|trainer\\.data\\.scene\\.SceneSampler|trainer\\.data\\.portrait\\.Casting"
              + "|moderation\\.measure\\.Fuzz|engine\\.provenance\\.watermark\\.Lattice)");

  @ArchTest
  static final ArchRule RANDOM_STREAMS_ARE_DERIVED_IN_ONE_WAY =
      noClasses()
          .that(not(resideInAnyPackage("dev.artishow.engine.random..", "..bench..")))
          .and()
          .haveSimpleNameNotEndingWith("Bench")
          .and(not(STREAMS_OF_PUBLISHED_SEEDS))
          .should()
          .callConstructor(SplittableRandom.class, long.class)
          .orShould()
          .callConstructor(SplittableRandom.class)
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.util\\.(Random|concurrent\\.ThreadLocalRandom|random\\.RandomGeneratorFactory)");

  @ArchTest
  static final ArchRule ONLY_THE_LAUNCHER_KNOWS_THE_TERMINAL =
      noClasses()
          .that(not(resideInAPackage("dev.artishow.launcher..")))
          .should()
          .dependOnClassesThat(resideInAPackage("picocli.."))
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(System.class, "exit", int.class);

  /**
   * What leaves the house says what it is; sketches are drawings of others, put together, and a
   * server's own drawings are people's.
   */
  @ArchTest
  static final ArchRule DRAWINGS_LEAVE_AS_THE_MARKER_MAKES_THEM =
      noClasses()
          .that(resideInAnyPackage("dev.artishow.bot..", "dev.artishow.launcher.."))
          .and()
          .resideOutsideOfPackage("dev.artishow.launcher.bench..")
          .and()
          .doNotHaveSimpleName("SketchCommand")
          .and()
          .doNotHaveSimpleName("OwnDrawingDesk")
          .should()
          .callMethod(Picture.class, "toPng");

  /** All but the filter that logback itself runs. */
  @ArchTest
  static final ArchRule LOGGING_IS_SLF4J =
      noClasses()
          .that()
          .doNotHaveSimpleName("QuotingLines")
          .should()
          .dependOnClassesThat(resideInAnyPackage("java.util.logging..", "ch.qos.logback.."))
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.lang.System$Logger");

  @ArchTest
  static final ArchRule PACKAGES_ARE_NAMED_FOR_WHAT_THEY_HOLD =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..util..",
              "..utils..",
              "..common..",
              "..impl..",
              "..helper..",
              "..helpers..",
              "..manager..",
              "..misc..");

  @ArchTest static final ArchRule NO_STATIC_STATE = fields().that().areStatic().should().beFinal();

  @ArchTest
  static final ArchRule PUBLIC_CLASSES_CANNOT_BE_SUBCLASSED_BY_CHANCE =
      classes()
          .that()
          .arePublic()
          .and()
          .areNotInterfaces()
          .and()
          .areNotEnums()
          .and()
          .areNotRecords()
          .and()
          .doNotHaveModifier(JavaModifier.ABSTRACT)
          .and()
          .areTopLevelClasses()
          .and()
          .areNotAssignableTo(Throwable.class)
          .should()
          .haveModifier(JavaModifier.FINAL);
}
