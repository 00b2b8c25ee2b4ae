"""The grammar of wire copy: datelines, bylines, labels, credits, notices, and the file formats agencies send stories in."""
