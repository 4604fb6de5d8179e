package org.attune.web;

import org.attune.web.guesses.GuessDesk;
import org.attune.web.notes.NoteDesk;
import org.attune.web.notes.PartDesk;
import org.attune.web.notes.ReflectionDesk;
import org.attune.web.reflection.Door;
import org.attune.web.reflection.OpenStores;
import org.attune.web.reflection.PassphraseDesk;
import org.attune.web.trio.TrioDesk;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The desks of what is a therapist's own.
@Configuration(proxyBeanMethods = false)
@Import({OpenStores.class, Door.class, PassphraseDesk.class, ReflectionDesk.class, NoteDesk.class, PartDesk.class,
        TrioDesk.class, GuessDesk.class})
class ReflectionParts {}
