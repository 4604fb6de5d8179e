package org.attune.web.consent;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Purpose;
import org.attune.web.words.Catalogue;
import org.attune.web.words.Language;

/// The texts that clients agree to, by edition. An edition never changes: another text is another edition beside it, so that it
/// can always be read what somebody agreed to.
public final class ConsentTexts {

    private static final List<Material> OF_SESSIONS = List.of(Material.TRANSCRIPT, Material.RECORDING);

    /// What can be agreed to now: only what something in Attune relies on. For the therapy itself transcripts and recordings are
    /// asked for, because keeping what was said goes beyond what is written about it.
    public static final Map<Purpose, List<Material>> OFFERED = Map.of(
            Purpose.THERAPY, OF_SESSIONS,
            Purpose.SUPERVISION, List.of(Material.SCORES, Material.ANSWERS, Material.WORDS, Material.NOTES,
                    Material.TRANSCRIPT, Material.RECORDING),
            Purpose.PEER_GROUP,
            List.of(Material.SCORES, Material.NOTES, Material.TRANSCRIPT, Material.RECORDING),
            Purpose.SERVICE, List.of(Material.SCORES, Material.NOTES),
            Purpose.RESEARCH, List.of(Material.SCORES, Material.ANSWERS, Material.TRANSCRIPT, Material.RECORDING),
            Purpose.TEACHING, OF_SESSIONS);

    /// The purposes in the order in which they are shown.
    public static final List<Purpose> PURPOSES = List.of(Purpose.THERAPY, Purpose.SUPERVISION, Purpose.PEER_GROUP,
            Purpose.SERVICE, Purpose.RESEARCH, Purpose.TEACHING);

    private static final String EDITION = "5";
    private final Catalogue texts = Catalogue.load("consent-" + EDITION);

    /// The edition and language of the texts that are shown now, as they are kept with a consent.
    public static String version(Language language) {
        return EDITION + " " + language.tag();
    }

    /// That it is free, and for how long.
    public String freely(Language language) {
        return texts.in(language).say("freely");
    }

    /// What a purpose is called.
    public String title(Language language, Purpose purpose) {
        return say(language, purpose, "title");
    }

    /// What a purpose means.
    public String text(Language language, Purpose purpose) {
        return say(language, purpose, "text");
    }

    /// What a material is, for a purpose.
    public String material(Language language, Purpose purpose, Material material) {
        return say(language, purpose, material.name().toLowerCase(Locale.ROOT));
    }

    private String say(Language language, Purpose purpose, String what) {
        return texts.in(language).say(purpose.name().toLowerCase(Locale.ROOT) + "." + what);
    }

    /// Whether it can be agreed to now.
    public static boolean isOffered(Purpose purpose, Material material) {
        return OFFERED.getOrDefault(purpose, List.of()).contains(material);
    }
}
