package org.attune.core.reading;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where a reading can be found. Attune shows it, and never opens it itself.
///
/// @param doi its DOI without anything before it, such as `10.1037/0022-006X.59.1.12`; empty when it has none
/// @param page a page that begins with https:// or http://; empty when none is known
public record Address(String doi, String page) {

    private static final String RESOLVER = "https://doi.org/";
    private static final Pattern BEFORE = Pattern.compile("(?i)^(https?://(dx\\.)?doi\\.org/|doi:\\s*)");
    private static final Pattern DOI = Pattern.compile("10\\.[0-9]{4,9}/[!-~&&[^\\\\{}\"^`|]]{1,200}");
    private static final Pattern PAGE = Pattern
            .compile("(?i)https?://[a-z0-9.-]+(:[0-9]{1,5})?(/[!-~&&[^\\\\{}\"<>^`|]]{0,500})?");

    /// Nothing is known of it. It stands below what it is checked with.
    public static final Address NONE = new Address("", "");

    public Address {
        doi = BEFORE.matcher(doi.strip()).replaceFirst("");
        page = page.strip();
        if (!doi.isEmpty() && !DOI.matcher(doi).matches()) {
            throw new IllegalArgumentException("a DOI looks like 10.1037/0022-006X.59.1.12, and this one does not");
        }
        if (!page.isEmpty() && !PAGE.matcher(page).matches()) {
            throw new IllegalArgumentException("an address begins with https:// or http:// and has no spaces in it");
        }
    }

    /// What a person follows: the DOI's page where there is one.
    public Optional<String> link() {
        if (!doi.isEmpty()) {
            return Optional
                    .of(RESOLVER + doi.replace("%", "%25").replace("#", "%23").replace("?", "%3F").replace("<", "%3C")
                            .replace(">", "%3E"));
        }
        return page.isEmpty() ? Optional.empty() : Optional.of(page);
    }
}
