package dev.artishow.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FairQueueTest {
  private final FairQueue<String> queue = new FairQueue<>();

  private void add(String item, long guild, long member, double weight, double cost) {
    queue.add(item, guild, member, weight, cost);
  }

  private List<String> polled() {
    var items = new ArrayList<String>();
    for (var next = queue.poll(); next.isPresent(); next = queue.poll()) {
      items.add(next.get());
    }
    return items;
  }

  @Test
  void poll_oneMembersBurst_letsTheNextMemberInAtOnce() {
    for (int i = 0; i < 5; i++) {
      add("ada " + i, 1, 1, 1, 10);
    }
    assertThat(queue.poll()).contains("ada 0");
    assertThat(queue.poll()).contains("ada 1");
    add("bob", 1, 2, 1, 10);
    assertThat(polled()).containsExactly("bob", "ada 2", "ada 3", "ada 4");
  }

  @Test
  void poll_guildsOfDifferentSize_shareEvenly() {
    for (int member = 1; member <= 3; member++) {
      add("large " + member, 1, member, 1, 1);
    }
    add("small 1", 2, 9, 1, 1);
    add("small 2", 2, 9, 1, 1);
    assertThat(polled()).containsExactly("large 1", "small 1", "large 2", "small 2", "large 3");
  }

  @Test
  void poll_costlierWork_comesLessOften() {
    for (int i = 0; i < 3; i++) {
      add("long " + i, 1, 1, 1, 30);
      add("short " + i, 2, 2, 1, 10);
    }
    assertThat(polled())
        .containsExactly("long 0", "short 0", "short 1", "short 2", "long 1", "long 2");
  }

  @Test
  void poll_weight_isTheShareWithinAGuild() {
    for (int i = 0; i < 8; i++) {
      add("heavy", 1, 1, 4, 4);
      add("light", 1, 2, 1, 4);
    }
    assertThat(polled().subList(0, 10)).filteredOn("heavy"::equals).hasSize(8);
  }

  @Test
  void poll_afterAPause_givesNoCreditForTheTimeAway() {
    add("bob early", 1, 2, 1, 1);
    assertThat(queue.poll()).contains("bob early");
    for (int i = 0; i < 4; i++) {
      add("ada " + i, 1, 1, 1, 1);
    }
    assertThat(queue.poll()).contains("ada 0");
    assertThat(queue.poll()).contains("ada 1");
    for (int i = 0; i < 3; i++) {
      add("bob " + i, 1, 2, 1, 1);
    }
    assertThat(polled()).containsExactly("bob 0", "ada 2", "bob 1", "ada 3", "bob 2");
  }

  @Test
  void order_always_isTheOrderOfPollingAndChangesNothing() {
    for (int i = 0; i < 40; i++) {
      add("item " + i, i % 3, i % 7, 1 + i % 2, 1 + i % 5);
    }
    queue.poll();
    List<String> order = queue.order();
    assertThat(queue.order()).isEqualTo(order).hasSize(39);
    assertThat(queue.peek()).contains(order.get(0));
    assertThat(polled()).isEqualTo(order);
  }

  @Test
  void remove_waiting_leavesTheOthersInOrder() {
    add("a", 1, 1, 1, 1);
    add("b", 1, 1, 1, 1);
    add("c", 2, 2, 1, 1);
    assertThat(queue.waitingOf(1, 1)).isEqualTo(2);
    assertThat(queue.remove("a", 1, 1)).isTrue();
    assertThat(queue.remove("a", 1, 1)).isFalse();
    assertThat(queue.remove("c", 2, 2)).isTrue();
    assertThat(queue.waitingOf(1, 1)).isEqualTo(1);
    assertThat(polled()).containsExactly("b");
    assertThat(queue.size()).isZero();
    assertThat(queue.peek()).isEqualTo(Optional.empty());
  }

  @Test
  void putBack_isServedFirst() {
    add("a", 1, 1, 1, 1);
    add("b", 1, 2, 1, 1);
    String taken = queue.poll().orElseThrow();
    queue.putBack(taken);
    assertThat(queue.peek()).contains(taken);
    assertThat(polled()).containsExactly("a", "b");
  }
}
