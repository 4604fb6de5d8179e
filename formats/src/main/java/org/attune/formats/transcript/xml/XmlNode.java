package org.attune.formats.transcript.xml;

/// What XML consists of.
public sealed interface XmlNode permits XmlElement, XmlNode.Text, XmlNode.Comment, XmlNode.Instruction {

    /// Characters; confidential, as they may be somebody's words.
    record Text(String characters) implements XmlNode {
        /// Shows no words.
        @Override
        public String toString() {
            return "Text[" + characters.length() + " characters]";
        }
    }

    /// A comment.
    record Comment(String characters) implements XmlNode {
        /// Shows no words.
        @Override
        public String toString() {
            return "Comment[" + characters.length() + " characters]";
        }
    }

    /// An instruction to some program.
    record Instruction(String target, String content) implements XmlNode {
        /// Shows no words.
        @Override
        public String toString() {
            return "Instruction[" + content.length() + " characters]";
        }
    }
}
