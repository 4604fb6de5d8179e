# Sourced by attune, check and mvnw: finds a JDK of Java 21 or newer without starting any Java.
#
# The first of these places that has one wins, and in the last of them the newest:
#   ATTUNE_JAVA_HOME (if set, nothing else is looked at), JAVA_HOME, java on the PATH, the usual folders.
#
# find_jdk sets JDK_HOME, JDK_VERSION (25.0.3) and JDK_FEATURE (25), or prints what to do and leaves with 2.

JDK_OLDEST=21

find_jdk() {
    JDK_HOME='' JDK_VERSION='' JDK_FEATURE=0
    if [ -n "${ATTUNE_JAVA_HOME:-}" ]; then
        consider_jdk "$ATTUNE_JAVA_HOME"
        [ -n "$JDK_HOME" ] || no_jdk "ATTUNE_JAVA_HOME is $ATTUNE_JAVA_HOME, and that is not a JDK of Java $JDK_OLDEST or newer."
        return
    fi
    consider_jdk "${JAVA_HOME:-}"
    [ -n "$JDK_HOME" ] || consider_jdk_on_path
    [ -n "$JDK_HOME" ] || consider_jdks_in_usual_folders
    [ -n "$JDK_HOME" ] || no_jdk "No JDK of Java $JDK_OLDEST or newer was found."
}

# Takes the folder $1 if it holds a JDK that is new enough, and newer than the one found so far.
consider_jdk() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
    while IFS='=' read -r key value; do
        if [ "$key" = JAVA_VERSION ]; then
            value=${value#\"}
            value=${value%%\"*}
            feature=${value%%[!0-9]*}
            if [ "${feature:-0}" -ge "$JDK_OLDEST" ] && [ "$feature" -gt "$JDK_FEATURE" ]; then
                JDK_HOME=$1 JDK_VERSION=$value JDK_FEATURE=$feature
            fi
            return 0
        fi
    done < "$1/release"
}

consider_jdk_on_path() {
    java=$(command -v java) || return 0
    while [ -L "$java" ]; do
        target=$(readlink "$java")
        case $target in
            /*) java=$target ;;
            *) java=${java%/*}/$target ;;
        esac
    done
    case $java in
        */bin/java) consider_jdk "${java%/bin/java}" ;;
    esac
}

consider_jdks_in_usual_folders() {
    for folder in /usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* /opt/jdk/* \
            "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
            "${HOME:-}"/.asdf/installs/java/* "${HOME:-}"/.local/share/mise/installs/java/* \
            /Library/Java/JavaVirtualMachines/*/Contents/Home \
            "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
            /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
            /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        consider_jdk "$folder"
    done
}

no_jdk() {
    {
        echo "attune: $1"
        echo "Install one, for instance from https://adoptium.net (25 starts fastest), or name the one you have:"
        echo "    ATTUNE_JAVA_HOME=/folder/of/the/jdk $0"
    } >&2
    exit 2
}
