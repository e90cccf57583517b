"""The pages on which a photo is added, gone over face by face, covered and taken along."""
