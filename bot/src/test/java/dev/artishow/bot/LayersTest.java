package dev.artishow.bot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.artishow.bot", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {

  @ArchTest
  static final ArchRule jda_onlyInTheDiscordLayer =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.artishow.bot.discord..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("net.dv8tion..");

  @ArchTest
  static final ArchRule sql_onlyInTheStorageLayer =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.artishow.bot.storage")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.jdbi..", "com.zaxxer..", "org.flywaydb..");

  @ArchTest
  static final ArchRule packages_haveNoCycles =
      slices().matching("dev.artishow.bot.(*)..").should().beFreeOfCycles();
}
