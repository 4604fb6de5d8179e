/// The pure library. Packages are exported as they come to be of use to others; everything else stays inside.
module org.attune.core {
    requires static org.jspecify;
}
