// The floor that reading a dataset is held to: every file named is parsed by libyaml, and each event is dropped.
#include <stdio.h>
#include <stdlib.h>
#include <yaml.h>

static int parse(const unsigned char *bytes, size_t length) {
  yaml_parser_t parser;
  if (!yaml_parser_initialize(&parser)) return 0;
  yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&parser, bytes, length);
  int done = 0, sound = 1;
  while (!done && sound) {
    yaml_event_t event;
    sound = yaml_parser_parse(&parser, &event);
    done = sound && event.type == YAML_STREAM_END_EVENT;
    if (sound) yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  return sound;
}

// Reads a file whole; the length is -1 where it cannot be read.
static unsigned char *contents(const char *path, long *length) {
  unsigned char *bytes = NULL;
  FILE *file = fopen(path, "rb");
  *length = -1;
  if (!file) return NULL;
  if (!fseek(file, 0, SEEK_END) && (*length = ftell(file)) >= 0 && !fseek(file, 0, SEEK_SET)) {
    bytes = malloc(*length + 1);
    if (!bytes || fread(bytes, 1, *length, file) != (size_t)*length) *length = -1;
  }
  fclose(file);
  return bytes;
}

int main(int count, char **paths) {
  for (int at = 1; at < count; at++) {
    long length;
    unsigned char *bytes = contents(paths[at], &length);
    if (length < 0 || !parse(bytes, length)) {
      fprintf(stderr, "'%s' cannot be read\n", paths[at]);
      return 1;
    }
    free(bytes);
  }
  return 0;
}
