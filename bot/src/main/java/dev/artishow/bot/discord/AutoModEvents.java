package dev.artishow.bot.discord;

import dev.artishow.bot.automod.AutoModDesk;
import net.dv8tion.jda.api.events.automod.AutoModRuleCreateEvent;
import net.dv8tion.jda.api.events.automod.AutoModRuleDeleteEvent;
import net.dv8tion.jda.api.events.automod.AutoModRuleUpdateEvent;
import net.dv8tion.jda.api.events.automod.GenericAutoModRuleEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/** Hears when servers change their AutoMod rules. */
final class AutoModEvents extends ListenerAdapter {
  private final AutoModDesk desk;

  AutoModEvents(AutoModDesk desk) {
    this.desk = desk;
  }

  @Override
  public void onAutoModRuleCreate(AutoModRuleCreateEvent event) {
    changed(event);
  }

  @Override
  public void onAutoModRuleUpdate(AutoModRuleUpdateEvent event) {
    changed(event);
  }

  @Override
  public void onAutoModRuleDelete(AutoModRuleDeleteEvent event) {
    changed(event);
  }

  private void changed(GenericAutoModRuleEvent event) {
    desk.changed(event.getRule().getGuild().getIdLong());
  }
}
