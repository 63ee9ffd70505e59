package dev.artishow.engine.registry;

import static dev.artishow.engine.registry.RegistryFixture.serving;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.engine.Asker;
import dev.artishow.engine.TinyModel;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.SharedTextEncoder;
import dev.artishow.engine.registry.ModelEvent.Kind;
import dev.artishow.engine.sampling.CanonicalRequest;
import dev.artishow.engine.schedule.ModelLease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelRegistryTest {
  private static final PinScope GUILD = new PinScope(PinScope.Kind.GUILD, 7);

  @TempDir private Path folder;
  private RegistryFixture fixture;

  @BeforeEach
  void makeFixture() throws IOException {
    fixture = new RegistryFixture(folder);
    fixture.packages.write("a", "1.0.0");
  }

  @Test
  void open_nothingOnRecord_servesTheDefaultsNewestVersion() throws IOException {
    fixture.packages.write("a", "1.10.0");
    fixture.packages.write("a", "1.9.0");
    fixture.packages.write("b", "1.0.0");
    try (var registry = fixture.open()) {
      assertThat(serving(registry)).isEqualTo("a 1.10.0");
      assertThat(serving(registry, "a")).isEqualTo("a 1.10.0");
      assertThat(serving(registry, "a@1.10.0")).isEqualTo("a 1.10.0");
      assertThat(serving(registry, "b")).isEqualTo("nothing");
      assertThat(serving(registry, "no such name")).isEqualTo("nothing");
      assertThat(registry.known()).extracting(id -> id.title()).containsExactly("a 1.10.0");
      assertThat(fixture.events).extracting(ModelEvent::kind).containsExactly(Kind.ACTIVATED);
    }
    assertThat(fixture.inMemory()).isEmpty();
  }

  @Test
  void open_noDefault_saysWhichThereAre() throws IOException {
    var lonely = new RegistryFixture(folder.resolve("lonely"));
    lonely.packages.write("b", "1.0.0");
    assertThatThrownBy(lonely::open).hasMessageContaining("has no model a; known are b");
    assertThat(lonely.inMemory()).isEmpty();
  }

  @Test
  void open_recordOfNoUse_isRefusedByName() throws IOException {
    Files.createDirectories(fixture.stateFile.getParent());
    Files.writeString(fixture.stateFile, "{\"format\": 2}");
    assertThatThrownBy(fixture::open).hasMessageContaining("models.json");
  }

  @Test
  void look_newerVersion_takesOverWhileTheOldOneDrawsOn() throws IOException {
    try (var registry = fixture.open()) {
      ModelLease drawing = registry.lease(Optional.empty(), Asker.LOCAL).get();
      fixture.packages.write("a", "1.1.0");
      registry.look();
      assertThat(serving(registry)).isEqualTo("a 1.1.0");
      assertThat(drawing.model().id().version()).isEqualTo("1.0.0");
      assertThat(fixture.inMemory()).containsExactly("a 1.0.0", "a 1.1.0");
      drawing.close();
      drawing.close();
      assertThat(fixture.inMemory()).containsExactly("a 1.1.0");
      assertThat(fixture.loaded.get(0).closed).hasValue(1);
      registry.look();
      assertThat(fixture.loaded).hasSize(2);
    }
  }

  @Test
  void look_changesByAnotherProcess_areFollowed() throws IOException {
    fixture.packages.write("a", "1.1.0");
    try (var registry = fixture.open()) {
      assertThat(fixture.orders().activate(ModelRef.parse("a@1.0.0")))
          .isInstanceOf(OrderAnswer.Done.class);
      registry.look();
      assertThat(serving(registry)).isEqualTo("a 1.0.0");
    }
  }

  @Test
  void look_packageInTheMaking_waitsUntilItIsWhole() throws IOException {
    try (var registry = fixture.open()) {
      Path whole = fixture.packages.write("a", "1.1.0").folder();
      Path elsewhere = Files.move(whole, folder.resolve("elsewhere"));
      Files.createDirectory(whole);
      for (String file : List.of("model.json", "tokenizer.json", "weights.safetensors")) {
        registry.look();
        assertThat(fixture.events).extracting(ModelEvent::kind).containsExactly(Kind.ACTIVATED);
        assertThat(serving(registry)).isEqualTo("a 1.0.0");
        Files.move(elsewhere.resolve(file), whole.resolve(file));
      }
      registry.look();
      assertThat(serving(registry)).isEqualTo("a 1.1.0");
    }
  }

  @Test
  void look_packageThatStaysWrong_isRefusedOnceByName() throws IOException {
    try (var registry = fixture.open()) {
      Path weights = fixture.packages.write("a", "1.1.0").folder().resolve("weights.safetensors");
      Files.writeString(weights, "not what the manifest says");
      for (int i = 0; i < 4; i++) {
        registry.look();
      }
      assertThat(serving(registry)).isEqualTo("a 1.0.0");
      assertThat(fixture.events).hasSize(2);
      ModelEvent refused = fixture.events.get(1);
      assertThat(refused.kind()).isEqualTo(Kind.REFUSED);
      assertThat(refused.model().title()).isEqualTo("a 1.1.0");
      assertThat(refused.detail())
          .startsWith("PACKAGE: ")
          .contains("weights.safetensors: must have");
    }
  }

  @Test
  void look_sharedTextEncoderComesLater_isTriedAgain() throws IOException {
    ModelPackage encoder = fixture.packages.write("encoder", "1.0.0");
    fixture.packages.write(
        "a", "1.1.0", Optional.empty(), Optional.of(SharedTextEncoder.of(encoder.manifest())));
    Path elsewhere = Files.move(encoder.folder(), folder.resolve("elsewhere"));
    try (var registry = fixture.open()) {
      registry.look();
      registry.look();
      assertThat(serving(registry)).isEqualTo("a 1.0.0");
      Files.move(elsewhere, encoder.folder());
      registry.look();
      assertThat(serving(registry)).isEqualTo("a 1.1.0");
    }
  }

  @Test
  void look_deletedFromDisk_servesOn() throws IOException {
    fixture.packages.write("a", "0.9.0");
    try (var registry = fixture.open()) {
      delete(fixture.models.resolve("a-1.0.0"));
      registry.look();
      assertThat(serving(registry)).isEqualTo("a 1.0.0");
      delete(fixture.models.resolve("a-0.9.0"));
      Files.delete(fixture.models);
      registry.look();
      assertThat(serving(registry)).isEqualTo("a 1.0.0");
      assertThat(fixture.inMemory()).containsExactly("a 1.0.0");
    }
  }

  @Test
  void look_recordBecomesUnreadable_servesOn() throws IOException {
    try (var registry = fixture.open()) {
      Files.writeString(fixture.stateFile, "{");
      registry.look();
      assertThat(serving(registry)).isEqualTo("a 1.0.0");
    }
  }

  @Test
  void activate_olderVersion_holdsItUntilTheNewestIsWanted() throws IOException {
    fixture.packages.write("a", "1.1.0");
    try (var registry = fixture.open()) {
      registry.order(orders -> orders.activate(ModelRef.parse("a@1.0.0")));
      assertThat(serving(registry)).isEqualTo("a 1.0.0");
      fixture.packages.write("a", "1.2.0");
      registry.look();
      assertThat(serving(registry)).isEqualTo("a 1.0.0");
      registry.order(orders -> orders.activate(ModelRef.parse("a")));
      assertThat(serving(registry)).isEqualTo("a 1.2.0");
    }
  }

  @Test
  void activate_unknown_saysWhatThereIs() throws IOException {
    try (var registry = fixture.open()) {
      assertThat(registry.order(orders -> orders.activate(ModelRef.parse("a@2.0.0"))))
          .isEqualTo(
              new OrderAnswer.Refused(Refusal.UNKNOWN, "a has no version 2.0.0; there are 1.0.0"));
      assertThat(registry.order(orders -> orders.activate(ModelRef.parse("aa"))))
          .isInstanceOfSatisfying(
              OrderAnswer.Refused.class,
              refused -> assertThat(refused.message()).contains("did you mean a?"));
    }
  }

  @Test
  void activate_doesNotPass_leavesAllAsItWas() throws IOException {
    fixture.packages.write("a", "1.1.0");
    try (var registry = fixture.open()) {
      fixture.flaws.put("a 1.0.0", PretendedModel.Flaw.FLAT);
      OrderAnswer answer = registry.order(orders -> orders.activate(ModelRef.parse("a@1.0.0")));
      assertThat(answer)
          .isInstanceOfSatisfying(
              OrderAnswer.Refused.class,
              refused -> assertThat(refused.reason()).isEqualTo(Refusal.SMOKE_TEST));
      assertThat(serving(registry)).isEqualTo("a 1.1.0");
      assertThat(new RegistryFile(fixture.stateFile).read().fixed()).isEmpty();
      assertThat(fixture.inMemory()).containsExactly("a 1.1.0");
    }
  }

  @Test
  void activate_upscaler_isRefusedWithWhatToDoInstead() throws IOException {
    try (var registry = fixture.open()) {
      TinyModel.publishUpscaler(fixture.models, "larger");
      assertThat(registry.order(orders -> orders.activate(ModelRef.parse("larger"))))
          .isEqualTo(
              new OrderAnswer.Refused(
                  Refusal.KIND,
                  "larger 1.0.0 is of kind upscaler and draws nothing by itself; set"
                      + " engine.upscaler = \"larger\" to enlarge what other models draw"));
    }
  }

  @Test
  void activate_nameThatNothingRefersTo_loadsIt() throws IOException {
    fixture.packages.write("b", "1.0.0");
    try (var registry = fixture.open()) {
      registry.order(orders -> orders.activate(ModelRef.parse("b@1.0.0")));
      assertThat(serving(registry, "b")).isEqualTo("b 1.0.0");
    }
  }

  @Test
  void rollback_goesBackOneVersionAtATime() throws IOException {
    try (var registry = fixture.open()) {
      fixture.packages.write("a", "1.1.0");
      registry.look();
      fixture.packages.write("a", "1.2.0");
      registry.look();
      assertThat(registry.order(orders -> orders.rollback("a")))
          .isInstanceOf(OrderAnswer.Done.class);
      assertThat(serving(registry)).isEqualTo("a 1.1.0");
      registry.order(orders -> orders.rollback("a"));
      assertThat(serving(registry)).isEqualTo("a 1.0.0");
      assertThat(registry.order(orders -> orders.rollback("a")))
          .isInstanceOfSatisfying(
              OrderAnswer.Refused.class,
              refused -> assertThat(refused.reason()).isEqualTo(Refusal.NOTHING_BEFORE));
      assertThat(serving(registry)).isEqualTo("a 1.0.0");
    }
  }

  @Test
  void loadAndUnload_keepAModelInMemoryAndFreeIt() throws IOException {
    fixture.packages.write("b", "1.0.0");
    try (var registry = fixture.open()) {
      registry.order(orders -> orders.load("b"));
      assertThat(serving(registry, "b")).isEqualTo("b 1.0.0");
      registry.order(orders -> orders.unload("b"));
      assertThat(serving(registry, "b")).isEqualTo("nothing");
      assertThat(fixture.inMemory()).containsExactly("a 1.0.0");
      assertThat(fixture.events.get(fixture.events.size() - 1).kind()).isEqualTo(Kind.RETIRED);
      assertThat(registry.order(orders -> orders.unload("a")))
          .isInstanceOfSatisfying(
              OrderAnswer.Refused.class,
              refused -> assertThat(refused.reason()).isEqualTo(Refusal.IN_USE));
    }
  }

  @Test
  void pin_channelGoesBeforeGuildAndBothBeforeTheDefault() throws IOException {
    fixture.packages.write("b", "1.0.0");
    fixture.packages.write("c", "1.0.0");
    try (var registry = fixture.open()) {
      registry.order(orders -> orders.pin(PinScope.parse("guild:7"), ModelRef.parse("b")));
      registry.order(orders -> orders.pin(PinScope.parse("channel:70"), ModelRef.parse("c@1.0.0")));
      assertThat(serving(registry, 8, 80)).isEqualTo("a 1.0.0");
      assertThat(serving(registry, 7, 71)).isEqualTo("b 1.0.0");
      assertThat(serving(registry, 7, 70)).isEqualTo("c 1.0.0");
      fixture.packages.write("b", "1.1.0");
      fixture.packages.write("c", "1.1.0");
      registry.look();
      assertThat(serving(registry, 7, 71)).isEqualTo("b 1.1.0");
      assertThat(serving(registry, 7, 70)).isEqualTo("c 1.0.0");
      registry.order(orders -> orders.unpin(PinScope.parse("channel:70")));
      assertThat(serving(registry, 7, 70)).isEqualTo("b 1.1.0");
      assertThat(fixture.inMemory()).containsExactly("a 1.0.0", "b 1.1.0");
    }
  }

  @Test
  void pin_packageThatCannotBeReadAtFirst_isDoneOnlyOnceItDraws() throws IOException {
    fixture.packages.write("b", "1.0.0");
    try (var registry = fixture.open()) {
      fixture.troubles.put("b 1.0.0", 2);
      assertThat(registry.order(orders -> orders.pin(GUILD, ModelRef.parse("b"))))
          .isInstanceOfSatisfying(
              OrderAnswer.Refused.class,
              refused -> assertThat(refused.reason()).isEqualTo(Refusal.PACKAGE));
      assertThat(new RegistryFile(fixture.stateFile).read().pins()).isEmpty();
      fixture.troubles.put("b 1.0.0", 1);
      assertThat(registry.order(orders -> orders.pin(GUILD, ModelRef.parse("b"))))
          .isInstanceOf(OrderAnswer.Done.class);
      assertThat(serving(registry, 7, 70)).isEqualTo("b 1.0.0");
    }
  }

  @Test
  void pin_whileOthersGiveOrdersToo_isHeededAsSoonAsItIsDone() throws Exception {
    fixture.packages.write("b", "1.0.0");
    var pool = Executors.newSingleThreadExecutor();
    var ending = new AtomicBoolean();
    try (var registry = fixture.open().watch()) {
      Future<Integer> other = pool.submit(() -> pinElsewhereUntil(ending));
      for (int i = 0; i < 40; i++) {
        String model = i % 2 == 0 ? "b" : "a";
        assertThat(registry.order(orders -> orders.pin(GUILD, ModelRef.parse(model))))
            .isInstanceOf(OrderAnswer.Done.class);
        assertThat(serving(registry, 7, 70)).isEqualTo(model + " 1.0.0");
      }
      ending.set(true);
      assertThat(other.get(30, TimeUnit.SECONDS)).isPositive();
    } finally {
      ending.set(true);
      pool.shutdownNow();
    }
  }

  private int pinElsewhereUntil(AtomicBoolean ending) throws IOException {
    int orders = 0;
    while (!ending.get() || orders == 0) {
      fixture.orders().pin(PinScope.parse("guild:8"), ModelRef.parse("a"));
      orders++;
    }
    return orders;
  }

  @Test
  void alias_decidesTheDefaultAndTheDraft() throws IOException {
    fixture.packages.write("b", "1.0.0");
    try (var registry = fixture.open()) {
      assertThat(registry.draft(Asker.LOCAL)).isEmpty();
      registry.order(orders -> orders.alias("draft", "b"));
      assertThat(RegistryFixture.title(registry.draft(Asker.LOCAL))).isEqualTo("b 1.0.0");
      registry.order(orders -> orders.alias("default", "b"));
      assertThat(serving(registry)).isEqualTo("b 1.0.0");
      assertThat(serving(registry, "default")).isEqualTo("b 1.0.0");
      assertThat(fixture.inMemory()).containsExactly("b 1.0.0");
      registry.order(orders -> orders.unalias("default"));
      assertThat(serving(registry)).isEqualTo("a 1.0.0");
      assertThatThrownBy(() -> registry.order(orders -> orders.alias("b", "a")))
          .hasMessageContaining("no model's name");
    }
  }

  @Test
  void usualDraft_draftsUnlessAnAliasSaysOtherwise() throws IOException {
    fixture.packages.write("b", "1.0.0");
    fixture.packages.write("c", "1.0.0");
    fixture.usual = new UsualModels("a", Optional.of("b"));
    try (var registry = fixture.open()) {
      assertThat(RegistryFixture.title(registry.draft(Asker.LOCAL))).isEqualTo("b 1.0.0");
      assertThat(registry.order(orders -> orders.unload("b")))
          .isInstanceOf(OrderAnswer.Refused.class);
      registry.order(orders -> orders.alias("draft", "c"));
      assertThat(RegistryFixture.title(registry.draft(Asker.LOCAL))).isEqualTo("c 1.0.0");
      assertThat(fixture.inMemory()).containsExactly("a 1.0.0", "c 1.0.0");
      registry.order(orders -> orders.unalias("draft"));
      assertThat(RegistryFixture.title(registry.draft(Asker.LOCAL))).isEqualTo("b 1.0.0");
    }
  }

  @Test
  void usualDraft_whosePackageIsMissing_isNone() throws IOException {
    fixture.usual = new UsualModels("a", Optional.of("b"));
    try (var registry = fixture.open()) {
      assertThat(registry.draft(Asker.LOCAL)).isEmpty();
      fixture.packages.write("b", "1.0.0");
      registry.look();
      assertThat(RegistryFixture.title(registry.draft(Asker.LOCAL))).isEqualTo("b 1.0.0");
    }
  }

  @Test
  void restart_everythingIsAsItWas() throws IOException {
    fixture.packages.write("b", "1.0.0");
    try (var registry = fixture.open()) {
      fixture.packages.write("a", "1.1.0");
      registry.look();
      registry.order(orders -> orders.rollback("a"));
      registry.order(orders -> orders.pin(PinScope.parse("guild:7"), ModelRef.parse("b")));
      registry.order(orders -> orders.alias("draft", "b"));
    }
    RegistryState before = new RegistryFile(fixture.stateFile).read();
    try (var registry = fixture.open()) {
      assertThat(serving(registry)).isEqualTo("a 1.0.0");
      assertThat(serving(registry, 7, 1)).isEqualTo("b 1.0.0");
      assertThat(serving(registry, "draft")).isEqualTo("b 1.0.0");
      RegistryState after = new RegistryFile(fixture.stateFile).read();
      assertThat(after.history()).startsWith(before.history().toArray(ModelEvent[]::new));
      assertThat(after.lines()).isEqualTo(before.lines());
    }
  }

  @Test
  void restart_activeVersionBroke_servesTheOneBefore() throws IOException {
    try (var registry = fixture.open()) {
      fixture.packages.write("a", "1.1.0");
      registry.look();
    }
    Files.writeString(fixture.models.resolve("a-1.1.0/weights.safetensors"), "broken");
    try (var registry = fixture.open()) {
      assertThat(serving(registry)).isEqualTo("a 1.0.0");
    }
  }

  @Test
  void watch_newPackage_isTakenIntoUse() throws Exception {
    try (var registry = fixture.open().watch()) {
      fixture.packages.write("a", "1.1.0");
      var waiting = new CountDownLatch(1);
      while (!serving(registry).equals("a 1.1.0")) {
        assertThat(waiting.await(20, TimeUnit.MILLISECONDS)).isFalse();
      }
    }
  }

  @Test
  void order_whileOthersDraw_noRequestIsLeftWithoutALivingModel() throws Exception {
    fixture.packages.write("a", "1.1.0");
    var pool = Executors.newFixedThreadPool(4);
    var ending = new AtomicBoolean();
    try (var registry = fixture.open()) {
      List<Future<Integer>> drawers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        drawers.add(pool.submit(() -> drawUntil(ending, registry)));
      }
      for (int swap = 0; swap < 60; swap++) {
        var ref = ModelRef.parse(swap % 2 == 0 ? "a@1.0.0" : "a@1.1.0");
        assertThat(registry.order(orders -> orders.activate(ref)))
            .isInstanceOf(OrderAnswer.Done.class);
      }
      ending.set(true);
      for (Future<Integer> drawer : drawers) {
        assertThat(drawer.get(30, TimeUnit.SECONDS)).isPositive();
      }
      assertThat(fixture.loaded).hasSize(61);
      assertThat(fixture.inMemory()).hasSize(1);
      assertThat(fixture.loaded).allMatch(model -> model.closed.get() <= 1);
    } finally {
      ending.set(true);
      pool.shutdownNow();
    }
  }

  private static int drawUntil(AtomicBoolean ending, ModelRegistry registry) {
    int drawn = 0;
    while (!ending.get() || drawn == 0) {
      try (var lease = registry.lease(Optional.empty(), Asker.LOCAL).orElseThrow()) {
        var model = lease.model();
        var request = new CanonicalRequest("", "a cat", drawn, 2, 3);
        var canvas = model.begin(request);
        while (!canvas.isFinished()) {
          model.step(List.of(canvas));
        }
        canvas.picture();
        drawn++;
      }
    }
    return drawn;
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
