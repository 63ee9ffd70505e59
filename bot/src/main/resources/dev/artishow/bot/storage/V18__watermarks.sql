-- Pictures are found again by the mark in their pixels, which says the last 6 digits of their id.
CREATE INDEX known_pictures_of_mark ON known_pictures (substr(picture_id, 11));
