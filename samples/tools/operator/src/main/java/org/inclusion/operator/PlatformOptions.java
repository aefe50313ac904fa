package org.inclusion.operator;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.inclusion.lti.platform.PlatformSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is agreed with a platform. */
final class PlatformOptions {

    @Option(
            names = "--structure",
            required = true,
            paramLabel = "ID",
            description = "The structure to which the people of the platform belong.")
    private String structure = "";

    @Option(
            names = "--frame",
            paramLabel = "ORIGIN",
            description = {
                "An origin whose pages may show ours in a frame: https://moodle.example.org.",
                "Several times for several. https://*.example.org stands for every host of a domain."
            })
    private Set<String> frames = new LinkedHashSet<>();

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "The language of the pages, fr or en. Else it is the one that each launch names.")
    private @Nullable String language;

    @Option(
            names = "--pack",
            paramLabel = "ID",
            description = "A pack that links may open; several times for several. Else it is every pack.")
    private Set<String> packs = new LinkedHashSet<>();

    @Option(names = "--names", description = "Greets people by the name that the platform sends. It is kept nowhere.")
    private boolean names;

    @Option(
            names = "--instructors-help",
            description = "Makes instructors helpers as well: the host's relations then say whom they help.")
    private boolean instructorsHelp;

    PlatformSettings read() {
        try {
            PlatformSettings settings = PlatformSettings.of(structure, frames)
                    .withLanguage(language == null ? null : Locale.forLanguageTag(language))
                    .withPacks(packs)
                    .withNames(names);
            return instructorsHelp ? settings.withHelpingInstructors() : settings;
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(String.valueOf(e.getMessage()));
        }
    }
}
