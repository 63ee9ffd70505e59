package dev.artishow.engine.scene.scenery;

/** What a setting has before its sky. */
sealed interface Layer permits Land, Motif {}
